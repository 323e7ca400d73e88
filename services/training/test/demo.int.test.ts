import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDemoProgram } from '../src/demo/create-demo-program.ts';
import { startTraining, type TrainingUnderTest } from './training.fixture.ts';

const clientId = '0193a000-0000-7000-8000-000000000001';

let test: TrainingUnderTest;
beforeAll(async () => {
  test = await startTraining();
});
afterAll(() => test.close());

describe('createDemoProgram', () => {
  it('makes an active program with its plans, once, and tells nobody', async () => {
    const { sql } = test.service.database;
    await createDemoProgram(sql, test.clock.now());
    const client = test.service.as({ kind: 'user', id: clientId, role: 'client', sessionId: 's' });
    const { data } = await client.listActivePrograms({ client_id: clientId }).unwrap();
    expect(data).toMatchObject([
      { id: '0193a000-0000-7000-8000-000000000020', start_date: '2026-11-09', duration_weeks: 12 },
    ]);
    const id = data[0]?.workout_plan_id ?? '';
    expect(await client.getWorkoutPlan({ id })).toMatchObject({ status: 200 });
    expect(await client.getDietPlan({ id: data[0]?.diet_plan_id ?? '' })).toMatchObject({
      status: 200,
    });

    test.clock.advance(24 * 60 * 60 * 1000);
    await createDemoProgram(sql, test.clock.now());
    expect((await client.listActivePrograms({ client_id: clientId }).unwrap()).data).toEqual(data);
    expect(await test.service.events()).toEqual([]);
  });
});
