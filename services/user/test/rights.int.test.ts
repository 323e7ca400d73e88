import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ClientInfo, TrainerInfo, UserOperations } from '@fitsync/contracts/user';
import type { Caller, Client } from '@fitsync/descriptor';
import { type Callers, createCallers, type Statuses, statusesOf } from './callers.fixture.ts';
import { password, startUser, type UserUnderTest } from './user.fixture.ts';

let test: UserUnderTest;
let callers: Callers;
beforeAll(async () => {
  test = await startUser();
  callers = await createCallers(test);
});
afterAll(() => test.close());

type Api = Client<UserOperations>;
const clientA = () => callers.clientA.user.id;
const trainerA = () => callers.trainerA.user.id;
const clientInfo: ClientInfo = {
  role: 'client',
  health_clearance: null,
  emergency_contact: null,
  fitness_level: null,
};
const trainerInfo: TrainerInfo = {
  role: 'trainer',
  certifications: ['First aid'],
  specializations: [],
  years_experience: 1,
  rating: null,
};
let made = 0;

const noService = { training: 403, schedule: 403, progress: 403, notification: 403 };
const anyUser = {
  'client A': 200,
  'client B': 200,
  'trainer A': 200,
  'trainer B': 200,
  admin: 200,
};
/** Client A and administrators; it does not exist for anyone else. */
const ownerAndAdmin = {
  'client A': 200,
  'client B': 404,
  'trainer A': 404,
  'trainer B': 404,
  admin: 200,
};

type Call = (api: Api) => Promise<{ readonly status: number }>;
type OpenToEveryone = 'getJwks' | 'registerUser' | 'loginUser' | 'refreshSession' | 'logoutUser';

// An operation without a row does not compile.
const matrix: Record<Exclude<keyof UserOperations, OpenToEveryone>, readonly [Call, Statuses]> = {
  listUsers: [(api) => api.listUsers({}), { anonymous: 401, ...anyUser, ...noService }],
  createUser: [
    (api) => {
      const email = `made-${(made += 1)}@example.com`;
      return api.createUser({ body: { email, password, name: 'Made', role: 'client' } });
    },
    {
      anonymous: 401,
      'client A': 403,
      'client B': 403,
      'trainer A': 403,
      'trainer B': 403,
      admin: 201,
      ...noService,
    },
  ],
  getCurrentUser: [(api) => api.getCurrentUser(), { anonymous: 401, ...anyUser, ...noService }],
  changePassword: [
    (api) => api.changePassword({ body: { current_password: password, new_password: password } }),
    { anonymous: 401, ...anyUser, ...noService },
  ],
  batchGetUsers: [
    (api) => api.batchGetUsers({ body: { user_ids: [clientA()] } }),
    { anonymous: 401, ...anyUser, training: 200, schedule: 200, progress: 403, notification: 200 },
  ],
  getUser: [
    (api) => api.getUser({ id: clientA() }),
    { anonymous: 401, ...anyUser, training: 200, schedule: 200, progress: 200, notification: 200 },
  ],
  updateUser: [
    (api) => api.updateUser({ id: clientA(), body: { name: 'Renamed' } }),
    { anonymous: 401, ...ownerAndAdmin, ...noService },
  ],
  getRoleInfo: [
    (api) => api.getRoleInfo({ id: clientA() }),
    {
      anonymous: 401,
      ...ownerAndAdmin,
      training: 200,
      schedule: 200,
      progress: 403,
      notification: 403,
    },
  ],
  updateRoleInfo: [
    (api) => api.updateRoleInfo({ id: clientA(), body: clientInfo }),
    { anonymous: 401, ...ownerAndAdmin, ...noService },
  ],
};

/** What everyone may see of a trainer only the trainer and administrators may change. */
const ofTrainer: Record<'getRoleInfo' | 'updateRoleInfo', readonly [Call, Statuses]> = {
  getRoleInfo: [
    (api) => api.getRoleInfo({ id: trainerA() }),
    { anonymous: 401, ...anyUser, training: 200, schedule: 200, progress: 403, notification: 403 },
  ],
  updateRoleInfo: [
    (api) => api.updateRoleInfo({ id: trainerA(), body: trainerInfo }),
    {
      anonymous: 401,
      'client A': 404,
      'client B': 404,
      'trainer A': 200,
      'trainer B': 404,
      admin: 200,
      ...noService,
    },
  ],
};

describe('rights', () => {
  it.each(Object.entries(matrix))('%s, concerning client A', async (_operation, row) => {
    const [call, expected] = row;
    const statuses = await statusesOf(callers, (caller: Caller) => call(test.service.as(caller)));
    expect(statuses).toEqual(expected);
  });

  it.each(Object.entries(ofTrainer))('%s, concerning trainer A', async (_operation, row) => {
    const [call, expected] = row;
    const statuses = await statusesOf(callers, (caller: Caller) => call(test.service.as(caller)));
    expect(statuses).toEqual(expected);
  });

  it('are not needed to register, sign in, go on, sign out and read the public keys', async () => {
    const api = test.service.as();
    const email = 'open@example.com';
    const { data } = await api.registerUser({ body: { email, password, name: 'Open' } }).unwrap();
    const { refresh_token } = data;
    const answers = [
      await api.loginUser({ body: { email, password } }),
      await api.refreshSession({ body: { refresh_token } }),
      await api.logoutUser({ body: { refresh_token } }),
      await api.getJwks(),
    ];
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
  });
});
