import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type ProgressUnderTest, startProgress } from './progress.fixture.ts';
import type { Person } from './world.fixture.ts';

const now = '2026-11-27T10:30:00.000Z';

let test: ProgressUnderTest;
beforeAll(async () => {
  test = await startProgress();
});
afterAll(() => test.close());
beforeEach(async () => {
  test.clock.set(now);
  await test.service.database.sql.query('DELETE FROM program_checks');
});

/** Logs workouts of a program of four weeks from 2026-11-02, with two workouts in each. */
async function logWorkouts(client: Person, program_id: string, ...days: string[]): Promise<void> {
  for (const workout_date of days) {
    const workout = { workout_date, exercises_completed: [], total_duration_minutes: 50 };
    await test
      .as(client)
      .createWorkoutLog({ body: { ...workout, client_id: client.id, program_id } })
      .unwrap();
  }
}

function start() {
  const client = test.world.addPerson('client');
  const program = test.world.addProgram(client, test.world.addPerson('trainer'));
  return { client, id: program.id, read: () => test.world.programs.get(program.id) };
}

async function pending(): Promise<number> {
  return (await test.service.database.sql.query('SELECT FROM program_checks')).rows.length;
}

describe('the last workout that a program asks for', () => {
  it('completes the program with its adherence rate', async () => {
    const { client, id, read } = start();
    await logWorkouts(client, id, '2026-11-03', '2026-11-12', '2026-11-19', '2026-11-24');
    await test.completePrograms();
    expect(read()).toMatchObject({ status: 'active' });
    await logWorkouts(client, id, '2026-11-26');
    await test.completePrograms();
    expect(read()).toMatchObject({
      status: 'completed',
      adherence_rate: 0.625,
      completion_date: '2026-11-26',
    });
    expect(await pending()).toBe(0);
  });

  it('is the one that fills in a stub, too', async () => {
    const { client, id, read } = start();
    await logWorkouts(client, id, '2026-11-24', '2026-11-26');
    await test.service.database.sql.query(
      "UPDATE workout_logs SET status = 'stub' WHERE client_id = $1",
      [client.id],
    );
    await test.completePrograms();
    expect(read()).toMatchObject({ status: 'active' });
    const { data } = await test.as(client).listWorkoutLogs({ status: 'stub' }).unwrap();
    for (const stub of data) {
      await test
        .as(client)
        .updateWorkoutLog({ id: stub.id, body: { notes: 'Done.' } })
        .unwrap();
    }
    await test.completePrograms();
    expect(read()).toMatchObject({ status: 'completed', adherence_rate: 0.25 });
  });

  it.each(['refuses', 'fails'] as const)(
    'is not forgotten while the training service %s',
    async (kind) => {
      const { client, id, read } = start();
      await logWorkouts(client, id, '2026-11-24', '2026-11-26');
      const end = test.trouble(kind, 'training');
      await test.completePrograms();
      expect(read()).toMatchObject({ status: 'active' });
      end();
      // The replica that claimed it has until then: it might still be at it.
      test.clock.advance(15_000);
      await test.completePrograms();
      expect(read()).toMatchObject({ status: 'completed' });
      expect(await pending()).toBe(0);
    },
  );

  it('is seen by one of several replicas', async () => {
    const started = Array.from({ length: 5 }, start);
    for (const { client, id } of started) {
      await logWorkouts(client, id, '2026-11-24', '2026-11-26');
    }
    await test.completePrograms(3);
    expect(started.map(({ read }) => read()?.version)).toEqual([2, 2, 2, 2, 2]);
  });

  it('leaves alone what has ended or is gone', async () => {
    const { client, id, read } = start();
    await logWorkouts(client, id, '2026-11-24', '2026-11-26');
    const gone = start();
    await logWorkouts(gone.client, gone.id, '2026-11-24');
    test.world.programs.delete(gone.id);
    const program = read();
    if (program) test.world.programs.set(id, { ...program, status: 'cancelled' });
    await test.completePrograms();
    expect(read()).toMatchObject({ status: 'cancelled' });
    expect(await pending()).toBe(0);
  });
});
