import type { OperationsOf, Provider } from '../kit/contracts.ts';
import type { Given } from '../kit/states.ts';
import type { ProviderStates } from '../states/index.ts';

/** In which states the examples of a provider's operations work. An operation that is missing here does not compile. */
type States = {
  readonly [To in Provider]: {
    readonly [Id in keyof OperationsOf[To]]: Given<ProviderStates[To]>;
  };
};

const client = { 'signed in': { role: 'client' } } as const;
const trainer = { 'signed in': { role: 'trainer' } } as const;
const admin = { 'signed in': { role: 'admin' } } as const;

/** Who makes the example of an operation of users, and what has to be there for it to work. */
export const routedStates: States = {
  user: {
    getJwks: {},
    loginUser: { 'the people': {} },
    logoutUser: { 'the people': {}, 'a session': {} },
    refreshSession: { 'the people': {}, 'a session': {} },
    registerUser: {},
    listUsers: { ...client, 'the people': {} },
    createUser: admin,
    batchGetUsers: { ...client, 'the people': {} },
    getCurrentUser: { ...client, 'the people': {} },
    changePassword: { ...client, 'the people': {} },
    getUser: { ...client, 'the people': {} },
    updateUser: { ...client, 'the people': {} },
    getRoleInfo: { ...client, 'the people': {} },
    updateRoleInfo: { ...admin, 'the people': {} },
  },
  training: {
    listDietPlans: { ...trainer, plans: {} },
    createDietPlan: trainer,
    getDietPlan: { ...trainer, plans: {} },
    listPrograms: { ...client, 'a program': { status: 'active' } },
    createProgram: { ...trainer, plans: {} },
    listActivePrograms: { ...client, 'a program': { status: 'active' } },
    getProgram: { ...client, 'a program': { status: 'active' } },
    updateProgram: { ...trainer, 'a program': { status: 'active' } },
    completeProgram: { ...trainer, 'a program': { status: 'active' } },
    listWorkoutPlans: { ...trainer, plans: {} },
    createWorkoutPlan: trainer,
    getWorkoutPlan: { ...trainer, plans: {} },
  },
  schedule: {
    getTrainerAvailability: { ...client, hours: {} },
    setTrainerAvailability: admin,
    listBookings: { ...client, 'a session to come': {} },
    createBooking: { ...client, 'a gym': {} },
    getBooking: { ...client, 'a session to come': {} },
    cancelBooking: { ...client, 'a session to come': {} },
    completeBooking: { ...trainer, 'a session that has ended': { status: 'confirmed' } },
    rescheduleBooking: { ...client, 'a session to come': {} },
    listGyms: { ...client, 'a gym': {} },
    createGym: admin,
  },
  progress: {
    listClientAchievements: { ...client, 'an achievement': {} },
    getClientAnalytics: { ...client, goals: {}, metrics: {} },
    listGoals: { ...client, goals: {} },
    createGoal: client,
    listMetrics: { ...client, metrics: {} },
    recordMetrics: client,
    listWorkoutLogs: { ...client, 'a stub': {} },
    createWorkoutLog: client,
    updateWorkoutLog: { ...client, 'a stub': {} },
  },
  notification: {
    listNotifications: { ...client, notifications: {} },
    removeDevice: { ...client, 'a device': {} },
    registerDevice: client,
    getNotificationPreferences: client,
    updateNotificationPreferences: client,
    countUnreadNotifications: { ...client, notifications: {} },
    markNotificationRead: { ...client, notifications: {} },
  },
};
