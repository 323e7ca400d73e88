// Written by `fitsync generate` from specs/: edit that, not this.

import type { GrantedCalls } from '@fitsync/descriptor';
import type { ProgressClient } from '../progress/client.ts';
import {
  defaultUrl as progressUrl,
  operations as progressOperations,
} from '../progress/contract.ts';
import type { ScheduleClient } from '../schedule/client.ts';
import {
  defaultUrl as scheduleUrl,
  operations as scheduleOperations,
} from '../schedule/contract.ts';
import type { TrainingClient } from '../training/client.ts';
import {
  defaultUrl as trainingUrl,
  operations as trainingOperations,
} from '../training/contract.ts';
import type { UserClient } from '../user/client.ts';
import { defaultUrl as userUrl, operations as userOperations } from '../user/contract.ts';

/** What the notification service may call of others, as itself or on behalf of its users. */
export type NotificationCalls = {
  readonly progress: Pick<ProgressClient, 'listClientAchievements'>;
  readonly schedule: Pick<ScheduleClient, 'getBooking'>;
  readonly training: Pick<TrainingClient, 'getProgram'>;
  readonly user: Pick<UserClient, 'batchGetUsers' | 'getUser'>;
};

/** The same as data. */
export const notificationCalls = {
  progress: {
    defaultUrl: progressUrl,
    operations: { listClientAchievements: progressOperations.listClientAchievements },
  },
  schedule: { defaultUrl: scheduleUrl, operations: { getBooking: scheduleOperations.getBooking } },
  training: { defaultUrl: trainingUrl, operations: { getProgram: trainingOperations.getProgram } },
  user: {
    defaultUrl: userUrl,
    operations: { batchGetUsers: userOperations.batchGetUsers, getUser: userOperations.getUser },
  },
} satisfies GrantedCalls;
