import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type DietPlan,
  type Program,
  type ProgramRequest,
  training,
  type TrainingCalls,
  trainingCalls,
  type TrainingOperations,
  type WorkoutPlan,
} from '@fitsync/contracts/training';
import { type CallOrigin, createCalls } from '@fitsync/runtime/calls';
import { uuidv7 } from '@fitsync/runtime/db';
import { createServiceTokenSigner, createTrustedKeys, writeKeys } from '@fitsync/runtime/identity';
import { createLogger, createMetrics } from '@fitsync/runtime/observability';
import { createBreakers, createRetryBudgets } from '@fitsync/runtime/resilience';
import {
  createTestClock,
  createTestDatabase,
  createTestRedis,
  startTestService,
  type TestClock,
  type TestService,
} from '@fitsync/testing';
import { createTrainingDeps } from '../src/training-deps.ts';
import { createTrainingStub } from '../src/service.ts';
import { insertDietPlan } from '../src/store/insert-diet-plan.ts';
import { insertProgram } from '../src/store/insert-program.ts';
import { insertWorkoutPlan } from '../src/store/insert-workout-plan.ts';
import { updateProgram } from '../src/store/update-program.ts';
import { createPeople, type People, type Person } from './people.fixture.ts';
import { startUserService } from './user-service.fixture.ts';

/** The training service on a real database, calling a user service that keeps its contract. */
export interface TrainingUnderTest {
  readonly service: TestService<TrainingOperations>;
  readonly people: People;
  /** Stands at 2026-11-23T10:30:00Z until a test sets it. */
  readonly clock: TestClock;
  addWorkoutPlan(author: Person): Promise<WorkoutPlan>;
  addDietPlan(author: Person): Promise<DietPlan>;
  /** Puts a program into the database, active unless told otherwise. */
  addProgram(client: Person, trainer: Person, changes?: Partial<Program>): Promise<Program>;
  /** Runs `work` while nothing listens where the user service should be. */
  withoutUserService(work: () => Promise<void>): Promise<void>;
  close(): Promise<void>;
}

/** A request for twelve weeks from 2026-11-30. */
export function programRequest(client: Person, trainer: Person): ProgramRequest {
  return {
    client_id: client.user.id,
    trainer_id: trainer.user.id,
    name: 'Twelve weeks to strong',
    start_date: '2026-11-16',
    duration_weeks: 12,
  };
}

/** Starts it all. */
export async function startTraining(): Promise<TrainingUnderTest> {
  const people = createPeople();
  const clock = createTestClock('2026-11-23T10:30:00.000Z');
  const directory = await mkdtemp(join(tmpdir(), 'fitsync-training-'));
  const [database, redis, files] = await Promise.all([
    createTestDatabase({ migrations: new URL('../migrations/', import.meta.url) }),
    createTestRedis(),
    writeKeys(directory, ['training']),
  ]);
  const { sql } = database;
  const users = await startUserService(people, createTrustedKeys(files.trusted), database);
  const logger = createLogger({ service: 'training', level: 'silent' });
  const signServiceToken = createServiceTokenSigner(
    'training',
    files.services['training'] ?? '',
    () => new Date(),
  );
  const callAt = (user: string) => {
    const metrics = createMetrics(training).registry;
    return createCalls<TrainingCalls>(trainingCalls, {
      self: 'training',
      urls: { user },
      signServiceToken,
      breakers: createBreakers({ source: 'training', logger, registry: metrics }),
      retryBudgets: createRetryBudgets({ source: 'training', registry: metrics }),
      logger,
      metrics,
    });
  };
  const healthy = callAt(users.url);
  let current = healthy;
  const calls = (origin: CallOrigin) => current(origin);
  const service = await startTestService({
    contract: training,
    stub: createTrainingStub(
      createTrainingDeps({ redis: redis.client, metrics: createMetrics(training) }),
    ),
    database,
    calls: calls({ correlationId: 'not-a-request' }),
    now: clock.now,
    deps: { calls },
  });
  return {
    service,
    people,
    clock,
    addWorkoutPlan: ({ user }) =>
      insertWorkoutPlan(
        sql,
        {
          id: uuidv7(),
          trainer_id: user.id,
          name: 'Strength base',
          description: null,
          exercises: [{ name: 'Back squat', sets: 4, reps: 8, weight_kg: 62.5 }],
        },
        clock.now(),
      ),
    addDietPlan: ({ user }) =>
      insertDietPlan(
        sql,
        {
          id: uuidv7(),
          trainer_id: user.id,
          name: 'Lean bulk',
          description: null,
          daily_calories: 2600,
          meals: [{ name: 'Breakfast', protein_g: 35.5 }],
        },
        clock.now(),
      ),
    async addProgram(client, trainer, changes = {}) {
      const plans = { workout_plan_id: null, diet_plan_id: null, workouts_per_week: 3 };
      const fresh = { ...programRequest(client, trainer), ...plans, goals: [], id: uuidv7() };
      const program = await insertProgram(sql, { ...fresh, ...changes }, clock.now());
      if (changes.status === undefined) return program;
      return updateProgram(sql, { ...program, ...changes }, clock.now());
    },
    async withoutUserService(work) {
      // Nothing listens on port 1.
      current = callAt('http://127.0.0.1:1');
      try {
        await work();
      } finally {
        current = healthy;
      }
    },
    async close() {
      await Promise.all([service.close(), users.close()]);
      await Promise.all([database.close(), redis.close(), rm(directory, { recursive: true })]);
    },
  };
}
