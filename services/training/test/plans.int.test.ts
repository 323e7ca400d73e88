import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DietPlanRequest, WorkoutPlanRequest } from '@fitsync/contracts/training';
import type { Caller } from '@fitsync/descriptor';
import type { Person } from './people.fixture.ts';
import { startTraining, type TrainingUnderTest } from './training.fixture.ts';

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const nobody = '0193a000-0000-7000-8000-00000000dead';

let test: TrainingUnderTest;
beforeAll(async () => {
  test = await startTraining();
});
afterAll(() => test.close());

const as = ({ caller }: { readonly caller: Caller }) => test.service.as(caller);
const stored = (author: Person) => ({
  id: expect.stringMatching(uuid) as unknown,
  trainer_id: author.user.id,
  created_at: '2026-11-23T10:30:00.000Z',
  updated_at: '2026-11-23T10:30:00.000Z',
});
const workout: WorkoutPlanRequest = {
  name: 'Strength base',
  description: 'Three days a week',
  exercises: [
    { name: 'Back squat', sets: 4, reps: 8, weight_kg: 62.5, rest_seconds: 120, notes: 'Chest up' },
    { name: 'Plank', sets: 3, duration_seconds: 60 },
  ],
};
const diet: DietPlanRequest = {
  name: 'Lean bulk',
  description: null,
  daily_calories: 2600,
  meals: [{ name: 'Breakfast', calories: 600, protein_g: 35.5, carbs_g: 60, fat_g: 20 }],
};

describe('workout plans', () => {
  it('come back as they were written, in the name of whoever wrote them', async () => {
    const author = test.people.trainer();
    const { data } = await as(author).createWorkoutPlan({ body: workout }).unwrap();
    expect(data).toEqual({ ...workout, ...stored(author) });
    expect((await as(author).getWorkoutPlan({ id: data.id }).unwrap()).data).toEqual(data);
    const { name, exercises } = workout;
    const brief = await as(author).createWorkoutPlan({ body: { name, exercises } }).unwrap();
    expect(brief.data.description).toBeNull();
  });

  it('are 404 for an id that none has', async () => {
    expect(await as(test.people.admin()).getWorkoutPlan({ id: nobody })).toMatchObject({
      status: 404,
      body: { code: 'not_found' },
    });
  });

  it('need a name and an exercise', async () => {
    for (const [change, path] of [
      [{ name: '' }, 'body.name'],
      [{ exercises: [] }, 'body.exercises'],
      [{ exercises: [{ name: 'Run', sets: 0 }] }, 'body.exercises[0].sets'],
    ] as const) {
      const body = { ...workout, ...change };
      expect(
        await as(test.people.trainer()).createWorkoutPlan({
          body: { ...body, exercises: [...body.exercises] },
        }),
      ).toMatchObject({ status: 400, body: { errors: [{ path }] } });
    }
  });
});

describe('diet plans', () => {
  it('come back as they were written, in the name of whoever wrote them', async () => {
    const author = test.people.admin();
    const { data } = await as(author).createDietPlan({ body: diet }).unwrap();
    expect(data).toEqual({ ...diet, ...stored(author) });
    expect((await as(author).getDietPlan({ id: data.id }).unwrap()).data).toEqual(data);
    const { name, meals } = diet;
    const brief = await as(author).createDietPlan({ body: { name, meals } }).unwrap();
    expect(brief.data).toMatchObject({ description: null, daily_calories: null });
  });

  it('are 404 for an id that none has', async () => {
    expect(await as(test.people.admin()).getDietPlan({ id: nobody })).toMatchObject({
      status: 404,
      body: { code: 'not_found' },
    });
  });
});

describe.each([
  ['workout plans', 'listWorkoutPlans', 'addWorkoutPlan', 'workout_plan_id'],
  ['diet plans', 'listDietPlans', 'addDietPlan', 'diet_plan_id'],
] as const)('the list of %s', (_plans, list, add, field) => {
  const idsFor = async (person: Person, limit = 100): Promise<string[]> => {
    const ids: string[] = [];
    let cursor: string | undefined;
    do {
      const call = as(person)[list];
      const { data, page } = await call({
        limit,
        ...(cursor !== undefined && { cursor }),
      }).unwrap();
      expect(data.length).toBeLessThanOrEqual(limit);
      expect(page.limit).toBe(limit);
      ids.push(...data.map(({ id }) => id));
      cursor = page.next_cursor ?? undefined;
    } while (cursor !== undefined);
    return ids;
  };

  it('shows trainers their own, the newest first, a page at a time', async () => {
    const author = test.people.trainer();
    const made: string[] = [];
    for (let count = 0; count < 5; count += 1) made.push((await test[add](author)).id);
    // Ids rise with time, but not within a millisecond.
    made.sort().reverse();
    await test[add](test.people.trainer());
    expect(await idsFor(author, 2)).toEqual(made);
    expect(await idsFor(author, 5)).toEqual(made);
    expect(await idsFor(test.people.trainer())).toEqual([]);
  });

  it('shows clients those of their programs, and administrators all', async () => {
    const [author, client] = [test.people.trainer(), test.people.client()];
    const [assigned, other] = [await test[add](author), await test[add](author)];
    await test.addProgram(client, author, { [field]: assigned.id });
    await test.addProgram(client, author, { [field]: assigned.id });
    expect(await idsFor(client)).toEqual([assigned.id]);
    expect(await idsFor(test.people.client())).toEqual([]);
    expect(await idsFor(test.people.admin())).toEqual(
      expect.arrayContaining([assigned.id, other.id]),
    );
  });

  it('refuses a cursor that no list has given', async () => {
    const madeUp = Buffer.from('{"id":"x"}').toString('base64url');
    for (const cursor of ['x', madeUp]) {
      expect(await as(test.people.trainer())[list]({ cursor })).toMatchObject({
        status: 400,
        body: { code: 'validation_failed', errors: [{ path: 'query.cursor' }] },
      });
    }
  });
});
