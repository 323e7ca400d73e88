import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Achievement, progress, type ProgressOperations } from '@fitsync/contracts/progress';
import { type Booking, schedule, type ScheduleOperations } from '@fitsync/contracts/schedule';
import { type Program, training, type TrainingOperations } from '@fitsync/contracts/training';
import { user, type User, type UserOperations } from '@fitsync/contracts/user';
import type { ServiceContract } from '@fitsync/descriptor';
import { createService, type ServiceDeps } from '@fitsync/runtime/http';
import {
  createAuthenticator,
  createServiceTokenSigner,
  createTrustedKeys,
  writeKeys,
} from '@fitsync/runtime/identity';
import { notFound, Problem } from '@fitsync/runtime/problem';

/** A service that is asked, and that can be away. */
export interface Upstream {
  stop(): Promise<void>;
  restart(): Promise<void>;
}

/** The services that notification asks, as it meets them: real HTTP, contracts and service tokens. */
export interface Upstreams {
  readonly urls: Readonly<Record<'user' | 'training' | 'schedule' | 'progress', string>>;
  readonly user: Upstream;
  readonly training: Upstream;
  readonly schedule: Upstream;
  readonly progress: Upstream;
  /** What they know; a test may change it. */
  readonly people: Map<string, User>;
  readonly programs: Map<string, Program>;
  readonly bookings: Map<string, Booking>;
  readonly achievements: Achievement[];
  readonly signServiceToken: (callee: string) => Promise<string>;
  close(): Promise<void>;
}

/** Starts them. */
export async function startUpstreams(): Promise<Upstreams> {
  const directory = await mkdtemp(join(tmpdir(), 'fitsync-notification-'));
  const keys = await writeKeys(directory, ['notification']);
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
  const people = new Map<string, User>();
  const programs = new Map<string, Program>();
  const bookings = new Map<string, Booking>();
  const achievements: Achievement[] = [];

  const userContract: ServiceContract<
    Pick<UserOperations, 'batchGetUsers'>,
    Record<never, never>
  > = {
    ...user,
    operations: { batchGetUsers: user.operations.batchGetUsers },
    validators: { batchGetUsers: user.validators.batchGetUsers },
  };
  const trainingContract: ServiceContract<
    Pick<TrainingOperations, 'getProgram'>,
    Record<never, never>
  > = {
    ...training,
    operations: { getProgram: training.operations.getProgram },
    validators: { getProgram: training.validators.getProgram },
  };
  const scheduleContract: ServiceContract<
    Pick<ScheduleOperations, 'getBooking'>,
    Record<never, never>
  > = {
    ...schedule,
    operations: { getBooking: schedule.operations.getBooking },
    validators: { getBooking: schedule.validators.getBooking },
  };
  const progressContract: ServiceContract<
    Pick<ProgressOperations, 'listClientAchievements'>,
    Record<never, never>
  > = {
    ...progress,
    operations: { listClientAchievements: progress.operations.listClientAchievements },
    validators: { listClientAchievements: progress.validators.listClientAchievements },
  };
  const [ofUser, ofTraining, ofSchedule, ofProgress] = await Promise.all([
    serve(
      createService(
        userContract,
        {
          batchGetUsers: async ({ body: { user_ids } }) => {
            const data = user_ids.flatMap((id) => people.get(id) ?? []);
            const missing = user_ids.filter((id) => !people.has(id));
            return { status: 200, body: { success: true, data, missing } };
          },
        },
        depsOf('user'),
      ),
    ),
    serve(
      createService(
        trainingContract,
        {
          getProgram: async ({ id }) => ({
            status: 200,
            body: { success: true, data: found(programs, id) },
          }),
        },
        depsOf('training'),
      ),
    ),
    serve(
      createService(
        scheduleContract,
        {
          getBooking: async ({ id }) => ({
            status: 200,
            body: { success: true, data: found(bookings, id) },
          }),
        },
        depsOf('schedule'),
      ),
    ),
    serve(
      createService(
        progressContract,
        {
          listClientAchievements: async ({ id, limit = 20 }) => ({
            status: 200,
            body: {
              success: true,
              data: achievements.filter(({ client_id }) => client_id === id),
              page: { limit, next_cursor: null },
            },
          }),
        },
        depsOf('progress'),
      ),
    ),
  ]);
  return {
    urls: {
      user: ofUser.url,
      training: ofTraining.url,
      schedule: ofSchedule.url,
      progress: ofProgress.url,
    },
    user: ofUser,
    training: ofTraining,
    schedule: ofSchedule,
    progress: ofProgress,
    people,
    programs,
    bookings,
    achievements,
    signServiceToken: createServiceTokenSigner(
      'notification',
      keys.services['notification'] ?? '',
      now,
    ),
    async close() {
      await Promise.all([ofUser.stop(), ofTraining.stop(), ofSchedule.stop(), ofProgress.stop()]);
      await rm(directory, { recursive: true });
    },
  };
}

function found<Item>(items: ReadonlyMap<string, Item>, id: string): Item {
  const item = items.get(id);
  if (item === undefined) throw new Problem(notFound, 'There is nothing with this id.');
  return item;
}

async function serve(
  handle: ReturnType<typeof createService>,
): Promise<Upstream & { readonly url: string }> {
  const listener: RequestListener = (request, response) =>
    handle(request, response, () => response.writeHead(404).end());
  let server: Server | undefined = createServer(listener);
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    async stop() {
      const stopped = server;
      server = undefined;
      if (!stopped) return;
      stopped.close();
      stopped.closeAllConnections();
      await once(stopped, 'close');
    },
    async restart() {
      server = createServer(listener);
      await once(server.listen(port, '127.0.0.1'), 'listening');
    },
  };
}
