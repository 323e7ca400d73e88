// Written by `fitsync generate` from specs/http/training.openapi.yaml and specs/http/user.openapi.yaml: edit that, not this.

import type { GrantedCalls } from '@fitsync/descriptor';
import type { TrainingClient } from '../training/client.ts';
import {
  defaultUrl as trainingUrl,
  operations as trainingOperations,
} from '../training/contract.ts';
import type { UserClient } from '../user/client.ts';
import { defaultUrl as userUrl, operations as userOperations } from '../user/contract.ts';

/** What the schedule service may call of others, as itself or on behalf of its users. */
export type ScheduleCalls = {
  readonly training: Pick<TrainingClient, 'listActivePrograms'>;
  readonly user: Pick<UserClient, 'batchGetUsers' | 'getUser' | 'getRoleInfo'>;
};

/** The same as data. */
export const scheduleCalls = {
  training: {
    defaultUrl: trainingUrl,
    operations: { listActivePrograms: trainingOperations.listActivePrograms },
  },
  user: {
    defaultUrl: userUrl,
    operations: {
      batchGetUsers: userOperations.batchGetUsers,
      getUser: userOperations.getUser,
      getRoleInfo: userOperations.getRoleInfo,
    },
  },
} satisfies GrantedCalls;
