import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TrainingOperations } from '@fitsync/contracts/training';
import type { Caller, Client } from '@fitsync/descriptor';
import type { Person } from './people.fixture.ts';
import { programRequest, startTraining, type TrainingUnderTest } from './training.fixture.ts';

let test: TrainingUnderTest;
let clientA: Person;
let trainerA: Person;
let callers: readonly Caller[];
beforeAll(async () => {
  test = await startTraining();
  const { people } = test;
  clientA = people.client();
  trainerA = people.trainer();
  const service = (name: string): Caller => ({ kind: 'service', name });
  callers = [
    { kind: 'anonymous' },
    clientA.caller,
    people.client().caller,
    trainerA.caller,
    people.trainer().caller,
    people.admin().caller,
    service('schedule'),
    service('progress'),
    service('notification'),
    service('user'),
  ];
});
afterAll(() => test.close());

type Call = (api: Client<TrainingOperations>) => Promise<{ readonly status: number }>;

/** The statuses in the order of the callers, and what prepares a call that would succeed for everyone. */
type Row = readonly [expected: readonly number[], prepare: () => Call | Promise<Call>];

const addAssignedPlans = async () => {
  const [workout, diet] = await Promise.all([
    test.addWorkoutPlan(trainerA),
    test.addDietPlan(trainerA),
  ]);
  const plans = { workout_plan_id: workout.id, diet_plan_id: diet.id };
  return test.addProgram(clientA, trainerA, plans);
};

// An operation without a row does not compile.
const matrix: Record<keyof TrainingOperations, Row> = {
  //          nobody, clients A B, trainers A B, admin, schedule, progress, notification, user
  createWorkoutPlan: [
    [401, 403, 403, 201, 201, 201, 403, 403, 403, 403],
    () => (api) =>
      api.createWorkoutPlan({ body: { name: 'Base', exercises: [{ name: 'Squat' }] } }),
  ],
  listWorkoutPlans: [
    [401, 200, 200, 200, 200, 200, 403, 403, 403, 403],
    () => (api) => api.listWorkoutPlans(),
  ],
  getWorkoutPlan: [
    [401, 200, 404, 200, 404, 200, 403, 403, 403, 403],
    async () => {
      const { workout_plan_id } = await addAssignedPlans();
      return (api) => api.getWorkoutPlan({ id: workout_plan_id ?? '' });
    },
  ],
  createDietPlan: [
    [401, 403, 403, 201, 201, 201, 403, 403, 403, 403],
    () => (api) => api.createDietPlan({ body: { name: 'Bulk', meals: [{ name: 'Lunch' }] } }),
  ],
  listDietPlans: [
    [401, 200, 200, 200, 200, 200, 403, 403, 403, 403],
    () => (api) => api.listDietPlans(),
  ],
  getDietPlan: [
    [401, 200, 404, 200, 404, 200, 403, 403, 403, 403],
    async () => {
      const { diet_plan_id } = await addAssignedPlans();
      return (api) => api.getDietPlan({ id: diet_plan_id ?? '' });
    },
  ],
  createProgram: [
    [401, 403, 403, 201, 403, 201, 403, 403, 403, 403],
    () => (api) => api.createProgram({ body: programRequest(clientA, trainerA) }),
  ],
  listPrograms: [
    [401, 200, 200, 200, 200, 200, 403, 200, 403, 403],
    () => (api) => api.listPrograms(),
  ],
  getProgram: [
    [401, 200, 404, 200, 404, 200, 403, 200, 200, 403],
    async () => {
      const { id } = await test.addProgram(clientA, trainerA);
      return (api) => api.getProgram({ id });
    },
  ],
  updateProgram: [
    [401, 403, 403, 200, 404, 200, 403, 403, 403, 403],
    async () => {
      const { id } = await test.addProgram(clientA, trainerA);
      return (api) => api.updateProgram({ id, body: { name: 'Renamed' } });
    },
  ],
  completeProgram: [
    [401, 403, 403, 200, 404, 200, 403, 200, 403, 403],
    async () => {
      const { id } = await test.addProgram(clientA, trainerA);
      return (api) => api.completeProgram({ id });
    },
  ],
  listActivePrograms: [
    [401, 200, 404, 200, 200, 200, 200, 200, 403, 403],
    () => (api) => api.listActivePrograms({ client_id: clientA.user.id }),
  ],
};

describe('rights', () => {
  it.each(Object.entries(matrix))('%s', async (_operation, [expected, prepare]) => {
    const statuses: number[] = [];
    for (const caller of callers) {
      const call = await prepare();
      const { status } = await call(test.service.as(caller));
      statuses.push(status);
    }
    expect(statuses).toEqual(expected);
  });
});
