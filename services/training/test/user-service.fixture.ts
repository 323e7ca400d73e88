import { user, type UserOperations, type UserStub } from '@fitsync/contracts/user';
import type { ServiceContract } from '@fitsync/descriptor';
import { createAuthenticator, type TrustedKeys } from '@fitsync/runtime/identity';
import { notFound, Problem } from '@fitsync/runtime/problem';
import { startTestService, type TestDatabase, type TestService } from '@fitsync/testing';
import type { People, Person } from './people.fixture.ts';

/** What training may ask of the user service. */
type Asked = Pick<UserOperations, 'getUser' | 'getRoleInfo' | 'batchGetUsers'>;

/** The contract cut down to that; an answer that breaks it is a 500. */
const contract: ServiceContract<Asked, Record<never, never>> = {
  ...user,
  operations: {
    getUser: user.operations.getUser,
    getRoleInfo: user.operations.getRoleInfo,
    batchGetUsers: user.operations.batchGetUsers,
  },
  validators: {
    getUser: user.validators.getUser,
    getRoleInfo: user.validators.getRoleInfo,
    batchGetUsers: user.validators.batchGetUsers,
  },
};

/** Stands in for the user service: real HTTP, the contract, and service tokens. */
export function startUserService(
  { byId }: People,
  keys: TrustedKeys,
  database: TestDatabase,
): Promise<TestService<Asked>> {
  const find = (id: string): Person => {
    const person = byId.get(id);
    if (person === undefined) throw new Problem(notFound, 'There is no user with this id.');
    return person;
  };
  const stub: Pick<UserStub, keyof Asked> = {
    getUser: async ({ id }) => ({ status: 200, body: { success: true, data: find(id).user } }),
    getRoleInfo: async ({ id }) => ({ status: 200, body: { success: true, data: find(id).info } }),
    batchGetUsers: async ({ body: { user_ids } }) => {
      const data = user_ids.flatMap((id) => byId.get(id)?.user ?? []);
      const missing = user_ids.filter((id) => !byId.has(id));
      return { status: 200, body: { success: true, data, missing } };
    },
  };
  const authenticate = createAuthenticator({
    service: 'user',
    keys,
    tokens: { issuer: 'fitsync', audience: 'fitsync' },
    now: () => new Date(),
  });
  return startTestService({ contract, stub, database, calls: {}, deps: { authenticate } });
}
