import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ProgressOperations } from '@fitsync/contracts/progress';
import type { Caller, Client } from '@fitsync/descriptor';
import { type ProgressUnderTest, startProgress } from './progress.fixture.ts';
import type { Person } from './world.fixture.ts';

let test: ProgressUnderTest;
let client: Person;
let trainer: Person;
let callers: readonly (Caller | undefined)[];
beforeAll(async () => {
  test = await startProgress();
  ({ client, trainer } = test.addPair());
  const strangers = test.addPair();
  // A program that is over gives no rights any more.
  const former = test.world.addPerson('trainer');
  test.world.addProgram(client, former, { status: 'completed' });
  callers = [
    undefined,
    client.caller,
    strangers.client.caller,
    trainer.caller,
    strangers.trainer.caller,
    former.caller,
    test.world.addPerson('admin').caller,
    ...['schedule', 'notification'].map((name): Caller => ({ kind: 'service', name })),
  ];
});
afterAll(() => test.close());

type Api = Client<ProgressOperations>;
const logWorkout = (api: Api) =>
  api.createWorkoutLog({
    body: {
      client_id: client.id,
      workout_date: '2026-11-20',
      exercises_completed: [],
      total_duration_minutes: 50,
    },
  });

/** What nobody, the client, another, the trainer, another, a former one, an administrator and two services are answered. */
const matrix: Record<
  keyof ProgressOperations,
  [readonly number[], (api: Api, workoutLog: string) => Promise<{ readonly status: number }>]
> = {
  recordMetrics: [
    [401, 201, 403, 201, 403, 403, 201, 403, 403],
    (api) => api.recordMetrics({ body: { client_id: client.id, weight_kg: 80 } }),
  ],
  createGoal: [
    [401, 201, 403, 201, 403, 403, 201, 403, 403],
    (api) =>
      api.createGoal({ body: { client_id: client.id, metric: 'waist_cm', target_value: 80 } }),
  ],
  createWorkoutLog: [[401, 201, 403, 201, 403, 403, 201, 403, 403], logWorkout],
  updateWorkoutLog: [
    [401, 200, 404, 200, 404, 404, 200, 403, 403],
    (api, id) => api.updateWorkoutLog({ id, body: { notes: 'x' } }),
  ],
  getClientAnalytics: [
    [401, 200, 404, 200, 404, 404, 200, 403, 403],
    (api) => api.getClientAnalytics({ id: client.id }),
  ],
  listClientAchievements: [
    [401, 200, 404, 200, 404, 404, 200, 403, 200],
    (api) => api.listClientAchievements({ id: client.id }),
  ],
  listMetrics: [[401, 200, 200, 200, 200, 200, 200, 403, 403], (api) => api.listMetrics()],
  listGoals: [[401, 200, 200, 200, 200, 200, 200, 403, 403], (api) => api.listGoals()],
  listWorkoutLogs: [[401, 200, 200, 200, 200, 200, 200, 403, 403], (api) => api.listWorkoutLogs()],
};

describe('rights', () => {
  it.each(Object.entries(matrix))('%s', async (_operation, [expected, call]) => {
    const { data } = await logWorkout(test.as(client)).unwrap();
    const statuses: number[] = [];
    for (const caller of callers) {
      const { status } = await call(test.service.as(caller), data.id);
      statuses.push(status);
    }
    expect(statuses).toEqual(expected);
  });
});

describe('lists', () => {
  it('leave out what the caller may not see, with and without client_id', async () => {
    const pair = test.addPair();
    const second = test.world.addPerson('client');
    test.world.addProgram(second, pair.trainer);
    const clients = [pair.client, second, client];
    for (const one of clients) {
      const api = test.as(one);
      await api.recordMetrics({ body: { client_id: one.id, weight_kg: 80 } }).unwrap();
      const goal = { client_id: one.id, metric: 'weight_kg', target_value: 70 } as const;
      await api.createGoal({ body: goal }).unwrap();
      const workout = { workout_date: '2026-11-20', total_duration_minutes: 50 };
      const body = { ...workout, client_id: one.id, exercises_completed: [] };
      await api.createWorkoutLog({ body }).unwrap();
    }
    const own = [pair.client.id, second.id].toSorted();
    for (const list of ['listMetrics', 'listGoals', 'listWorkoutLogs'] as const) {
      const seenBy = async (caller: Person, client_id?: string) => {
        const input = { limit: 100, ...(client_id !== undefined && { client_id }) };
        const { data } = await test.as(caller)[list](input).unwrap();
        return [...new Set(data.map((one) => one.client_id))].toSorted();
      };
      expect(await seenBy(pair.client)).toEqual([pair.client.id]);
      expect(await seenBy(pair.client, second.id)).toEqual([]);
      expect(await seenBy(pair.trainer)).toEqual(own);
      expect(await seenBy(pair.trainer, second.id)).toEqual([second.id]);
      expect(await seenBy(pair.trainer, client.id)).toEqual([]);
      const admin = test.world.addPerson('admin');
      expect(await seenBy(admin)).toEqual(expect.arrayContaining([...own, client.id]));
      expect(await seenBy(admin, client.id)).toEqual([client.id]);
    }
  });
});

describe('administrators', () => {
  it('name clients that there are', async () => {
    const admin = test.as(test.world.addPerson('admin'));
    const nobody = '0193a000-0000-7000-8000-00000000dead';
    const record = (client_id: string) =>
      admin.recordMetrics({ body: { client_id, weight_kg: 80 } });
    const errors = [{ path: 'body.client_id' }];
    const unknown = { status: 400, body: { code: 'unknown_reference', errors } };
    expect(await record(nobody)).toMatchObject(unknown);
    const other = { status: 400, body: { code: 'wrong_role', errors } };
    expect(await record(trainer.id)).toMatchObject(other);
    for (const id of [nobody, trainer.id]) {
      expect(await admin.getClientAnalytics({ id })).toMatchObject({ status: 404 });
      expect(await admin.listClientAchievements({ id })).toMatchObject({ status: 404 });
    }
  });
});

describe('trainers', () => {
  it('are not let in on suspicion while training cannot be asked', async () => {
    const end = test.trouble('refuses', 'training');
    const answers = [
      await test.as(trainer).getClientAnalytics({ id: client.id }),
      await test.as(trainer).recordMetrics({ body: { client_id: client.id, weight_kg: 80 } }),
      await test.as(trainer).listMetrics(),
    ];
    const own = await test
      .as(client)
      .recordMetrics({ body: { client_id: client.id, weight_kg: 80 } });
    end();
    expect(answers.map(({ status }) => status)).toEqual([503, 503, 503]);
    expect(own.status).toBe(201);
  });
});
