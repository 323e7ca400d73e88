// Written by `fitsync generate` from specs/http/user.openapi.yaml: edit that, not this.

import type { GrantedCalls } from '@fitsync/descriptor';
import type { UserClient } from '../user/client.ts';
import { defaultUrl as userUrl, operations as userOperations } from '../user/contract.ts';

/** What the training service may call of others, as itself or on behalf of its users. */
export type TrainingCalls = {
  readonly user: Pick<UserClient, 'batchGetUsers' | 'getUser' | 'getRoleInfo'>;
};

/** The same as data. */
export const trainingCalls = {
  user: {
    defaultUrl: userUrl,
    operations: {
      batchGetUsers: userOperations.batchGetUsers,
      getUser: userOperations.getUser,
      getRoleInfo: userOperations.getRoleInfo,
    },
  },
} satisfies GrantedCalls;
