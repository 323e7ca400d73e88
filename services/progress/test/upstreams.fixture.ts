import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { problems } from '@fitsync/contracts/problems';
import type { ProgressCalls } from '@fitsync/contracts/progress';
import { schedule, type ScheduleOperations, type ScheduleStub } from '@fitsync/contracts/schedule';
import { training, type TrainingOperations, type TrainingStub } from '@fitsync/contracts/training';
import { user, type UserOperations, type UserStub } from '@fitsync/contracts/user';
import type { ServiceContract } from '@fitsync/descriptor';
import { createService, type ServiceDeps } from '@fitsync/runtime/http';
import {
  createAuthenticator,
  createServiceTokenSigner,
  createTrustedKeys,
  writeKeys,
} from '@fitsync/runtime/identity';
import { Problem } from '@fitsync/runtime/problem';
import type { World } from './world.fixture.ts';

/** The services that progress calls. */
export type Upstream = keyof ProgressCalls;

/** They as progress meets them: real HTTP, contracts and service tokens. */
export interface Upstreams {
  readonly urls: Readonly<Record<Upstream, string>>;
  /** Answers 500 to everything. */
  readonly failingUrl: string;
  readonly signServiceToken: (callee: string) => Promise<string>;
  close(): Promise<void>;
}

type AskedOfUser = Pick<UserOperations, 'getUser'>;
type AskedOfTraining = Pick<
  TrainingOperations,
  'listActivePrograms' | 'listPrograms' | 'getProgram' | 'completeProgram'
>;
type AskedOfSchedule = Pick<ScheduleOperations, 'getBooking' | 'completeBooking'>;

/** The contracts cut down to what progress is granted; an answer that breaks them is a 500. */
const userContract: ServiceContract<AskedOfUser, Record<never, never>> = {
  ...user,
  operations: pick(user.operations, 'getUser'),
};
const trainingContract: ServiceContract<AskedOfTraining, Record<never, never>> = {
  ...training,
  operations: pick(
    training.operations,
    'listActivePrograms',
    'listPrograms',
    'getProgram',
    'completeProgram',
  ),
};
const scheduleContract: ServiceContract<AskedOfSchedule, Record<never, never>> = {
  ...schedule,
  operations: pick(schedule.operations, 'getBooking', 'completeBooking'),
};

/** Starts them, and a server that stands for a service in trouble. Only the progress service may call. */
export async function startUpstreams(world: World): Promise<Upstreams> {
  const directory = await mkdtemp(join(tmpdir(), 'fitsync-progress-'));
  const keys = await writeKeys(directory, ['progress']);
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
  const handlers = {
    user: createService(userContract, toUsers(world), depsOf('user')),
    training: createService(trainingContract, toTraining(world), depsOf('training')),
    schedule: createService(scheduleContract, toSchedule(world), depsOf('schedule')),
  };
  const [ofUser, ofTraining, ofSchedule, failing] = await Promise.all([
    listen(toListener(handlers.user)),
    listen(toListener(handlers.training)),
    listen(toListener(handlers.schedule)),
    listen((_request, response) => response.writeHead(500).end()),
  ]);
  return {
    urls: { user: ofUser.url, training: ofTraining.url, schedule: ofSchedule.url },
    failingUrl: failing.url,
    signServiceToken: createServiceTokenSigner('progress', keys.services['progress'] ?? '', now),
    async close() {
      for (const server of [ofUser, ofTraining, ofSchedule, failing]) server.close();
      await rm(directory, { recursive: true });
    },
  };
}

function toUsers({ people }: World): Pick<UserStub, keyof AskedOfUser> {
  return {
    async getUser({ id }) {
      const { name, role, time_zone } = find(people, id);
      return { status: 200, body: { success: true, data: { id, name, role, time_zone } } };
    },
  };
}

function toTraining({ programs }: World): Pick<TrainingStub, keyof AskedOfTraining> {
  const active = () => [...programs.values()].filter(({ status }) => status === 'active');
  return {
    async listActivePrograms({ client_id }) {
      const data = active().filter((one) => one.client_id === client_id);
      return { status: 200, body: { success: true, data } };
    },
    // Those of a trainer in pages of one, whatever was asked for.
    async listPrograms({ client_id, trainer_id, cursor = '0', limit = 20 }) {
      if (client_id !== undefined) {
        const data = [...programs.values()].filter((one) => one.client_id === client_id);
        return { status: 200, body: { success: true, data, page: { limit, next_cursor: null } } };
      }
      const at = Number(cursor);
      const found = active().filter((one) => one.trainer_id === trainer_id);
      const next_cursor = at + 1 < found.length ? String(at + 1) : null;
      const page = { limit: 1, next_cursor };
      return { status: 200, body: { success: true, data: found.slice(at, at + 1), page } };
    },
    async getProgram({ id }) {
      return { status: 200, body: { success: true, data: find(programs, id) } };
    },
    async completeProgram({ id, body }) {
      const program = find(programs, id);
      if (program.status === 'cancelled') refuse();
      const { adherence_rate = null, completion_date = null } = body ?? {};
      const version = program.version + 1;
      const done = { ...program, version, adherence_rate, completion_date };
      const data = { ...done, status: 'completed' } as const;
      programs.set(id, data);
      return { status: 200, body: { success: true, data } };
    },
  };
}

function toSchedule({ bookings }: World): Pick<ScheduleStub, keyof AskedOfSchedule> {
  return {
    async getBooking({ id }) {
      return { status: 200, body: { success: true, data: find(bookings, id) } };
    },
    async completeBooking({ id }) {
      const booking = find(bookings, id);
      if (booking.status === 'cancelled') refuse();
      const data = { ...booking, status: 'completed', version: booking.version + 1 } as const;
      bookings.set(id, data);
      return { status: 200, body: { success: true, data } };
    },
  };
}

function find<Item>(items: ReadonlyMap<string, Item>, id: string): Item {
  const item = items.get(id);
  if (item === undefined) throw new Problem(problems.not_found, 'There is nothing with this id.');
  return item;
}

function refuse(): never {
  throw new Problem(problems.invalid_transition, 'It was cancelled.');
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
