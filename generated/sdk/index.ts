// Written by `fitsync generate` from specs/: edit that, not this.

import type { GatewayApi } from './gateway/api.ts';
import { getClientDashboard, getTrainerDashboard } from './gateway/operations/dashboards.ts';
import type { NotificationApi } from './notification/api.ts';
import { registerDevice, removeDevice } from './notification/operations/devices.ts';
import {
  countUnreadNotifications,
  listNotifications,
  markNotificationRead,
} from './notification/operations/notifications.ts';
import {
  getNotificationPreferences,
  updateNotificationPreferences,
} from './notification/operations/preferences.ts';
import type { ProgressApi } from './progress/api.ts';
import { listClientAchievements } from './progress/operations/achievements.ts';
import { getClientAnalytics } from './progress/operations/analytics.ts';
import { createGoal, listGoals } from './progress/operations/goals.ts';
import { listMetrics, recordMetrics } from './progress/operations/metrics.ts';
import {
  createWorkoutLog,
  listWorkoutLogs,
  updateWorkoutLog,
} from './progress/operations/workout-logs.ts';
import type { ScheduleApi } from './schedule/api.ts';
import {
  getTrainerAvailability,
  setTrainerAvailability,
} from './schedule/operations/availability.ts';
import {
  cancelBooking,
  completeBooking,
  createBooking,
  getBooking,
  listBookings,
  rescheduleBooking,
} from './schedule/operations/bookings.ts';
import { createGym, listGyms } from './schedule/operations/gyms.ts';
import type { TrainingApi } from './training/api.ts';
import { createDietPlan, getDietPlan, listDietPlans } from './training/operations/diet-plans.ts';
import {
  completeProgram,
  createProgram,
  getProgram,
  listActivePrograms,
  listPrograms,
  updateProgram,
} from './training/operations/programs.ts';
import {
  createWorkoutPlan,
  getWorkoutPlan,
  listWorkoutPlans,
} from './training/operations/workout-plans.ts';
import type { UserApi } from './user/api.ts';
import {
  getJwks,
  loginUser,
  logoutUser,
  refreshSession,
  registerUser,
} from './user/operations/sessions.ts';
import {
  batchGetUsers,
  changePassword,
  createUser,
  getCurrentUser,
  getRoleInfo,
  getUser,
  listUsers,
  updateRoleInfo,
  updateUser,
} from './user/operations/users.ts';

/** The operations that programs outside may call, as methods. */
export interface FitSyncServices {
  /** FitSync gateway. */
  readonly gateway: GatewayApi;
  /** FitSync notification service. */
  readonly notification: NotificationApi;
  /** FitSync progress service. */
  readonly progress: ProgressApi;
  /** FitSync schedule service. */
  readonly schedule: ScheduleApi;
  /** FitSync training service. */
  readonly training: TrainingApi;
  /** FitSync user service. */
  readonly user: UserApi;
}

/** The same operations as data. */
export const services = {
  gateway: {
    getClientDashboard,
    getTrainerDashboard,
  },
  notification: {
    removeDevice,
    registerDevice,
    listNotifications,
    countUnreadNotifications,
    markNotificationRead,
    getNotificationPreferences,
    updateNotificationPreferences,
  },
  progress: {
    listClientAchievements,
    getClientAnalytics,
    listGoals,
    createGoal,
    listMetrics,
    recordMetrics,
    listWorkoutLogs,
    createWorkoutLog,
    updateWorkoutLog,
  },
  schedule: {
    getTrainerAvailability,
    setTrainerAvailability,
    listBookings,
    createBooking,
    getBooking,
    cancelBooking,
    completeBooking,
    rescheduleBooking,
    listGyms,
    createGym,
  },
  training: {
    listDietPlans,
    createDietPlan,
    getDietPlan,
    listPrograms,
    createProgram,
    listActivePrograms,
    getProgram,
    updateProgram,
    completeProgram,
    listWorkoutPlans,
    createWorkoutPlan,
    getWorkoutPlan,
  },
  user: {
    getJwks,
    loginUser,
    logoutUser,
    refreshSession,
    registerUser,
    listUsers,
    createUser,
    batchGetUsers,
    getCurrentUser,
    changePassword,
    getUser,
    updateUser,
    getRoleInfo,
    updateRoleInfo,
  },
};
