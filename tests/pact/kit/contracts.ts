import type { GatewayCalls } from '@fitsync/contracts/gateway';
import type { NotificationCalls, NotificationOperations } from '@fitsync/contracts/notification';
import type { ProgressCalls, ProgressOperations } from '@fitsync/contracts/progress';
import type { ScheduleCalls, ScheduleOperations } from '@fitsync/contracts/schedule';
import type { TrainingCalls, TrainingOperations } from '@fitsync/contracts/training';
import type { UserOperations } from '@fitsync/contracts/user';

/** The operations of each service that others call. */
export interface OperationsOf {
  readonly notification: NotificationOperations;
  readonly progress: ProgressOperations;
  readonly schedule: ScheduleOperations;
  readonly training: TrainingOperations;
  readonly user: UserOperations;
}

/** A service that others call. */
export type Provider = keyof OperationsOf;

/** What each service may call of others. */
export interface CallsOf {
  readonly gateway: GatewayCalls;
  readonly notification: NotificationCalls;
  readonly progress: ProgressCalls;
  readonly schedule: ScheduleCalls;
  readonly training: TrainingCalls;
}

/** A service that calls others. */
export type Caller = keyof CallsOf;
