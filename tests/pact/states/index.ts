import type { notificationStates } from './notification.ts';
import type { progressStates } from './progress.ts';
import type { scheduleStates } from './schedule.ts';
import type { trainingStates } from './training.ts';
import type { userStates } from './user.ts';

/** The states that each provider can be brought into. One that nobody implements cannot be asked for. */
export interface ProviderStates {
  readonly notification: typeof notificationStates;
  readonly progress: typeof progressStates;
  readonly schedule: typeof scheduleStates;
  readonly training: typeof trainingStates;
  readonly user: typeof userStates;
}
