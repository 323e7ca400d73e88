import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { training, type TrainingOperations, type TrainingStub } from '@fitsync/contracts/training';
import {
  type RoleInfo,
  user,
  type User,
  type UserOperations,
  type UserStub,
} from '@fitsync/contracts/user';
import type { ServiceContract } from '@fitsync/descriptor';
import { createService, type ServiceDeps } from '@fitsync/runtime/http';
import {
  createAuthenticator,
  createServiceTokenSigner,
  createTrustedKeys,
  writeKeys,
} from '@fitsync/runtime/identity';
import { notFound, Problem } from '@fitsync/runtime/problem';
import type { People, Person } from './people.fixture.ts';

/** The user and training services as schedule meets them: real HTTP, contracts and service tokens. */
export interface Upstreams {
  readonly urls: { readonly user: string; readonly training: string };
  /** Answers 500 to everything. */
  readonly failingUrl: string;
  /** Never answers. */
  readonly silentUrl: string;
  readonly signServiceToken: (callee: string) => Promise<string>;
  close(): Promise<void>;
}

const createdAt = '2026-01-05T08:00:00.000Z';

type AskedOfUser = Pick<UserOperations, 'getUser' | 'getRoleInfo' | 'batchGetUsers'>;
type AskedOfTraining = Pick<TrainingOperations, 'listActivePrograms'>;

/** The contracts cut down to what schedule is granted; an answer that breaks them is a 500. */
const userContract: ServiceContract<AskedOfUser, Record<never, never>> = {
  ...user,
  operations: pick(user.operations, 'getUser', 'getRoleInfo', 'batchGetUsers'),
  validators: pick(user.validators, 'getUser', 'getRoleInfo', 'batchGetUsers'),
};
const trainingContract: ServiceContract<AskedOfTraining, Record<never, never>> = {
  ...training,
  operations: pick(training.operations, 'listActivePrograms'),
  validators: pick(training.validators, 'listActivePrograms'),
};

/** Starts both, and two servers that stand for a service in trouble. */
export async function startUpstreams(people: People): Promise<Upstreams> {
  const directory = await mkdtemp(join(tmpdir(), 'fitsync-schedule-'));
  const keys = await writeKeys(directory, ['schedule']);
  const trusted = createTrustedKeys(keys.trusted);
  const now = () => new Date();
  const depsOf = (service: string): ServiceDeps<never> => ({
    db: { query: () => Promise.reject(new Error('no database here')) },
    transact: () => Promise.reject(new Error('no database here')),
    calls: () => {
      throw new Error('calls nobody');
    },
    authenticate: createAuthenticator({
      service,
      keys: trusted,
      tokens: { issuer: 'fitsync', audience: 'fitsync' },
      now,
    }),
    now,
  });
  const servers = await Promise.all([
    listen(toListener(createService(userContract, createUserStub(people), depsOf('user')))),
    listen(
      toListener(createService(trainingContract, createTrainingStub(people), depsOf('training'))),
    ),
    listen((_request, response) => response.writeHead(500).end()),
    listen(() => undefined),
  ]);
  const [ofUser, ofTraining, failing, silent] = servers;
  return {
    urls: { user: ofUser.url, training: ofTraining.url },
    failingUrl: failing.url,
    silentUrl: silent.url,
    signServiceToken: createServiceTokenSigner('schedule', keys.services['schedule'] ?? '', now),
    async close() {
      for (const server of servers) server.close();
      await rm(directory, { recursive: true });
    },
  };
}

function createUserStub({ byId }: People): Pick<UserStub, keyof AskedOfUser> {
  return {
    getUser: async ({ id }) => ({ status: 200, body: { success: true, data: toUser(find(id)) } }),
    getRoleInfo: async ({ id }) => {
      return { status: 200, body: { success: true, data: toRoleInfo(find(id)) } };
    },
    batchGetUsers: async ({ body: { user_ids } }) => {
      const found = user_ids.flatMap((id) => byId.get(id) ?? []);
      const missing = user_ids.filter((id) => !byId.has(id));
      return { status: 200, body: { success: true, data: found.map(toUser), missing } };
    },
  };

  function find(id: string): Person {
    const person = byId.get(id);
    if (person === undefined) throw new Problem(notFound, 'There is no user with this id.');
    return person;
  }
}

function toRoleInfo({ role, health_clearance }: Person): RoleInfo {
  if (role === 'admin') return { role };
  if (role === 'client') {
    return { role, health_clearance, emergency_contact: null, fitness_level: null };
  }
  const qualified = { certifications: [], specializations: [], years_experience: 3 };
  return { role, ...qualified, rating: null };
}

function toUser({ id, name, role, time_zone }: Person): User {
  return { id, name, role, time_zone };
}

function createTrainingStub({ byId }: People): Pick<TrainingStub, keyof AskedOfTraining> {
  return {
    listActivePrograms: async ({ client_id }) => {
      const { activePrograms = 0 } = byId.get(client_id) ?? {};
      const data = Array.from({ length: activePrograms }, (_, index) => ({
        id: `0193a000-0000-7000-8000-0000000000${20 + index}`,
        client_id,
        trainer_id: '0193a000-0000-7000-8000-000000000002',
        workout_plan_id: null,
        diet_plan_id: null,
        name: 'Strength',
        start_date: '2026-11-02',
        duration_weeks: 8,
        workouts_per_week: 3,
        goals: [],
        status: 'active' as const,
        adherence_rate: null,
        completion_date: null,
        version: 1,
        created_at: createdAt,
        updated_at: createdAt,
      }));
      return { status: 200, body: { success: true, data } };
    },
  };
}

function toListener(handle: ReturnType<typeof createService>): RequestListener {
  return (request, response) => handle(request, response, () => response.writeHead(404).end());
}

async function listen(listener: RequestListener): Promise<{ url: string; close: () => void }> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo; // a TCP server has no other kind of address
  return {
    url: `http://127.0.0.1:${port}`,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

function pick<All extends object, Key extends keyof All>(
  all: All,
  ...keys: readonly Key[]
): Pick<All, Key> {
  return Object.fromEntries(keys.map((key) => [key, all[key]])) as Pick<All, Key>;
}
