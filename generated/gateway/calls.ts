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

/** What the gateway service may call of others, as itself or on behalf of its users. */
export type GatewayCalls = {
  readonly progress: Pick<ProgressClient, 'getClientAnalytics'>;
  readonly schedule: Pick<ScheduleClient, 'listBookings'>;
  readonly training: Pick<TrainingClient, 'listPrograms'>;
  readonly user: Pick<UserClient, 'getUser'>;
};

/** The same as data. */
export const gatewayCalls = {
  progress: {
    defaultUrl: progressUrl,
    operations: { getClientAnalytics: progressOperations.getClientAnalytics },
  },
  schedule: {
    defaultUrl: scheduleUrl,
    operations: { listBookings: scheduleOperations.listBookings },
  },
  training: {
    defaultUrl: trainingUrl,
    operations: { listPrograms: trainingOperations.listPrograms },
  },
  user: { defaultUrl: userUrl, operations: { getUser: userOperations.getUser } },
} satisfies GrantedCalls;
