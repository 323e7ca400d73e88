// Written by `fitsync generate` from specs/: edit that, not this.

import type { GatewayApi } from './gateway/api.ts';
import { getClientDashboard, getTrainerDashboard } from './gateway/operations.ts';
import type { NotificationApi } from './notification/api.ts';
import {
  countUnreadNotifications,
  getNotificationPreferences,
  listNotifications,
  markNotificationRead,
  registerDevice,
  removeDevice,
  updateNotificationPreferences,
} from './notification/operations.ts';
import type { ProgressApi } from './progress/api.ts';
import {
  createGoal,
  createWorkoutLog,
  getClientAnalytics,
  listClientAchievements,
  listGoals,
  listMetrics,
  listWorkoutLogs,
  recordMetrics,
  updateWorkoutLog,
} from './progress/operations.ts';
import type { ScheduleApi } from './schedule/api.ts';
import {
  cancelBooking,
  completeBooking,
  createBooking,
  createGym,
  getBooking,
  getTrainerAvailability,
  listBookings,
  listGyms,
  rescheduleBooking,
  setTrainerAvailability,
} from './schedule/operations.ts';
import type { TrainingApi } from './training/api.ts';
import {
  completeProgram,
  createDietPlan,
  createProgram,
  createWorkoutPlan,
  getDietPlan,
  getProgram,
  getWorkoutPlan,
  listActivePrograms,
  listDietPlans,
  listPrograms,
  listWorkoutPlans,
  updateProgram,
} from './training/operations.ts';
import type { UserApi } from './user/api.ts';
import {
  batchGetUsers,
  changePassword,
  createUser,
  getCurrentUser,
  getJwks,
  getRoleInfo,
  getUser,
  listUsers,
  loginUser,
  logoutUser,
  refreshSession,
  registerUser,
  updateRoleInfo,
  updateUser,
} from './user/operations.ts';

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
    listNotifications,
    removeDevice,
    registerDevice,
    getNotificationPreferences,
    updateNotificationPreferences,
    countUnreadNotifications,
    markNotificationRead,
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
