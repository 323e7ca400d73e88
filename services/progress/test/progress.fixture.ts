import {
  progress,
  type ProgressCalls,
  progressCalls,
  type ProgressOperations,
} from '@fitsync/contracts/progress';
import { type CallOrigin, createCalls } from '@fitsync/runtime/calls';
import { createLogger, createMetrics } from '@fitsync/runtime/observability';
import { createBreakers, createRetryBudgets } from '@fitsync/runtime/resilience';
import {
  createTestClock,
  createTestDatabase,
  startTestService,
  type TestClock,
  type TestService,
} from '@fitsync/testing';
import { progressStub } from '../src/service.ts';
import { createProgramCompletion } from '../src/workers/program-completion.ts';
import { startUpstreams, type Upstream } from './upstreams.fixture.ts';
import { createWorld, type Person, type World } from './world.fixture.ts';

/** A trouble that a service behind progress can be in. */
export type Trouble = 'refuses' | 'fails';

/** The progress service on a real database, calling services that keep their contracts. */
export interface ProgressUnderTest {
  readonly service: TestService<ProgressOperations>;
  readonly world: World;
  /** Stands at 2026-11-23T10:30:00Z, a Monday, until a test sets it. */
  readonly clock: TestClock;
  readonly calls: (origin: CallOrigin) => ProgressCalls;
  /** A client with an active program, and the trainer who leads it. */
  addPair(): { readonly client: Person; readonly trainer: Person };
  as(person: Person): ReturnType<TestService<ProgressOperations>['as']>;
  /** The events that tell of a client, oldest first. */
  eventsOf(client: Person, type?: string): Promise<object[]>;
  /** Lets so many replicas complete the programs whose last workouts have been logged. */
  completePrograms(replicas?: number): Promise<void>;
  /** Brings services into trouble until the returned function is called. */
  trouble(kind: Trouble, ...services: readonly Upstream[]): () => void;
  close(): Promise<void>;
}

/** Starts it all; takes a fraction of a second. */
export async function startProgress(): Promise<ProgressUnderTest> {
  const world = createWorld();
  const clock = createTestClock('2026-11-23T10:30:00Z');
  const [database, upstreams] = await Promise.all([
    createTestDatabase({ migrations: new URL('../migrations/', import.meta.url) }),
    startUpstreams(world),
  ]);
  const logger = createLogger({ service: 'progress', level: 'silent' });
  const callAt = (urls: Readonly<Record<string, string>>) => {
    const metrics = createMetrics(progress).registry;
    return createCalls<ProgressCalls>(progressCalls, {
      self: 'progress',
      urls,
      signServiceToken: upstreams.signServiceToken,
      breakers: createBreakers({ source: 'progress', logger, registry: metrics }),
      retryBudgets: createRetryBudgets({ source: 'progress', registry: metrics }),
      logger,
      metrics,
    });
  };
  const healthy = callAt(upstreams.urls);
  let current = healthy;
  const calls = (origin: CallOrigin) => current(origin);
  const service = await startTestService({
    contract: progress,
    stub: progressStub,
    database,
    calls: calls({ correlationId: 'not-a-request' }),
    now: clock.now,
    deps: { calls },
  });
  // Nothing listens on port 1.
  const urlIn: Record<Trouble, string> = {
    refuses: 'http://127.0.0.1:1',
    fails: upstreams.failingUrl,
  };
  return {
    service,
    world,
    clock,
    calls,
    addPair() {
      const client = world.addPerson('client');
      const trainer = world.addPerson('trainer');
      world.addProgram(client, trainer);
      return { client, trainer };
    },
    as: ({ caller }) => service.as(caller),
    async eventsOf({ id }, type) {
      const events = await service.events();
      return events
        .filter(({ event }) => type === undefined || event === type)
        .map(({ data }) => data as { readonly client_id: string })
        .filter(({ client_id }) => client_id === id);
    },
    async completePrograms(replicas = 1) {
      const kit = { db: database.sql, now: clock.now, logger, calls };
      const workers = Array.from({ length: replicas }, () => createProgramCompletion(kit));
      for (const worker of workers) worker.start();
      // A worker that is stopped has done what it found when it started.
      await Promise.all(workers.map((worker) => worker.stop()));
    },
    trouble(kind, ...services) {
      const broken = Object.fromEntries(services.map((name) => [name, urlIn[kind]]));
      current = callAt({ ...upstreams.urls, ...broken });
      return () => (current = healthy);
    },
    async close() {
      await service.close();
      await upstreams.close();
      await database.close();
    },
  };
}
