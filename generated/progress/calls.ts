// Written by `fitsync generate` from specs/http/schedule.openapi.yaml and specs/http/training.openapi.yaml and specs/http/user.openapi.yaml: edit that, not this.

import type { GrantedCalls } from '@fitsync/descriptor';
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

/** What the progress service may call of others, as itself or on behalf of its users. */
export type ProgressCalls = {
  readonly schedule: Pick<ScheduleClient, 'getBooking' | 'completeBooking'>;
  readonly training: Pick<
    TrainingClient,
    | 'listPrograms'
    | 'listActivePrograms'
    | 'getProgram'
    | 'completeProgram'
  >;
  readonly user: Pick<UserClient, 'getUser'>;
};

/** The same as data. */
export const progressCalls = {
  schedule: {
    defaultUrl: scheduleUrl,
    operations: {
      getBooking: scheduleOperations.getBooking,
      completeBooking: scheduleOperations.completeBooking,
    },
  },
  training: {
    defaultUrl: trainingUrl,
    operations: {
      listPrograms: trainingOperations.listPrograms,
      listActivePrograms: trainingOperations.listActivePrograms,
      getProgram: trainingOperations.getProgram,
      completeProgram: trainingOperations.completeProgram,
    },
  },
  user: { defaultUrl: userUrl, operations: { getUser: userOperations.getUser } },
} satisfies GrantedCalls;
