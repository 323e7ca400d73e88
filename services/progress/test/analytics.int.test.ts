import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type ProgressUnderTest, startProgress } from './progress.fixture.ts';

let test: ProgressUnderTest;
beforeAll(async () => {
  test = await startProgress();
});
afterAll(() => test.close());
beforeEach(() => test.clock.set('2026-11-23T10:30:00.000Z'));

/** A client with a bit of everything. */
async function lively() {
  const client = test.world.addPerson('client');
  const trainer = test.world.addPerson('trainer');
  const program = test.world.addProgram(client, trainer);
  const api = test.as(client);
  const workout = { client_id: client.id, total_duration_minutes: 50 };
  const exercises_completed = [{ name: 'Back squat', sets: 4, reps: 8, weight_kg: 80 }];
  for (const workout_date of ['2026-11-03', '2026-11-17', '2026-11-23']) {
    const body = { ...workout, workout_date, exercises_completed, program_id: program.id };
    await api.createWorkoutLog({ body }).unwrap();
  }
  for (const [weight_kg, day] of [
    [85, '02'],
    [79, '18'],
    [78.4, '21'],
  ] as const) {
    const recorded_at = `2026-11-${day}T07:00:00.000Z`;
    await api.recordMetrics({ body: { client_id: client.id, weight_kg, recorded_at } }).unwrap();
  }
  const goal = { client_id: client.id, metric: 'weight_kg', target_value: 75 } as const;
  const { data } = await api.createGoal({ body: goal }).unwrap();
  return { client, trainer, program, goal: data };
}

describe('getClientAnalytics', () => {
  it('sums everything up', async () => {
    const { client, trainer, program, goal } = await lively();
    const { data } = await test
      .as(trainer)
      .getClientAnalytics({ id: client.id, weeks: 2 })
      .unwrap();
    expect(data).toEqual({
      client_id: client.id,
      from_date: '2026-11-16',
      to_date: '2026-11-23',
      workouts_due: 4,
      workouts_completed: 2,
      adherence_rate: 0.5,
      total_duration_minutes: 100,
      weekly_totals: [
        { week_start: '2026-11-16', workouts_completed: 1, duration_minutes: 50, volume_kg: 2560 },
        { week_start: '2026-11-23', workouts_completed: 1, duration_minutes: 50, volume_kg: 2560 },
      ],
      trends: [
        {
          metric: 'weight_kg',
          entries: 2,
          first_value: 79,
          latest_value: 78.4,
          change: -0.6,
          first_recorded_at: '2026-11-18T07:00:00.000Z',
          latest_recorded_at: '2026-11-21T07:00:00.000Z',
        },
      ],
      active_goals: [goal],
      // The first workout and five kilograms.
      achievements_earned: 2,
      active_programs: [
        {
          program_id: program.id,
          name: program.name,
          trainer_id: trainer.id,
          start_date: '2026-11-02',
          duration_weeks: 4,
          workouts_due: 8,
          workouts_completed: 3,
          adherence_rate: 0.375,
        },
      ],
    });
  });

  it.each(['refuses', 'fails'] as const)(
    'leaves out what only others know when training and user service %s',
    async (kind) => {
      const { client } = await lively();
      const end = test.trouble(kind, 'training', 'user');
      const { data } = await test.as(client).getClientAnalytics({ id: client.id }).unwrap();
      end();
      expect(data).toMatchObject({
        from_date: '2026-09-07',
        workouts_due: null,
        workouts_completed: null,
        adherence_rate: null,
        total_duration_minutes: 150,
        achievements_earned: 2,
        active_programs: null,
      });
      expect(data.weekly_totals).toHaveLength(12);
    },
  );

  it('shows a client of whom nothing is known', async () => {
    const client = test.world.addPerson('client');
    const { data } = await test.as(client).getClientAnalytics({ id: client.id }).unwrap();
    expect(data).toMatchObject({
      workouts_due: 0,
      adherence_rate: null,
      trends: [],
      active_programs: [],
    });
  });

  it('knows which day it is for the client', async () => {
    test.clock.set('2026-11-23T10:30:00.000Z');
    const client = test.world.addPerson('client', 'Pacific/Kiritimati');
    const { data } = await test.as(client).getClientAnalytics({ id: client.id }).unwrap();
    expect(data.to_date).toBe('2026-11-24');
  });
});

describe('listClientAchievements', () => {
  it('lists the latest first, a page at a time, and by kind', async () => {
    const { client } = await lively();
    const list = (filter: object) =>
      test
        .as(client)
        .listClientAchievements({ id: client.id, ...filter })
        .unwrap();
    const first = await list({ limit: 1 });
    const second = await list({ limit: 1, cursor: first.page.next_cursor ?? '' });
    const titles = [...first.data, ...second.data].map(({ title }) => title);
    expect(titles).toEqual(['First workout', 'Lost 5kg']);
    expect(second.page.next_cursor).toBeNull();
    expect((await list({ type: 'weight_milestone' })).data).toMatchObject([{ title: 'Lost 5kg' }]);
  });
});
