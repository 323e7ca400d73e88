import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { assessGoal } from '../src/domain/goal.ts';
import { lostWeight } from '../src/domain/weight-loss.ts';
import { anyWeights, shuffled, toEntry } from './entries.fixture.ts';
import { type ProgressUnderTest, startProgress } from './progress.fixture.ts';

const set = '2026-11-05T00:00:00.000Z';
const goals = [
  { target_value: 75, start_value: 85 },
  { target_value: 95, start_value: 85 },
  { target_value: 80 },
];

let test: ProgressUnderTest;
beforeAll(async () => {
  test = await startProgress();
});
afterAll(() => test.close());

/** Readings that a scale numbers, in the order and as often as they are imported. */
const anyImport = anyWeights
  .map((weights) => weights.map((one, index) => ({ ...one, source_id: String(index) })))
  .chain((readings) => fc.tuple(fc.constant(readings), shuffled(readings), fc.boolean()));

describe('metrics in any order and multiplicity', () => {
  it('earn the same achievements and meet the same goals, told of once', async () => {
    await fc.assert(
      fc.asyncProperty(anyImport, async ([readings, imported, atOnce]) => {
        const client = test.world.addPerson('client');
        const api = test.as(client);
        test.clock.set(set);
        for (const goal of goals) {
          const body = { ...goal, client_id: client.id, metric: 'weight_kg' } as const;
          await api.createGoal({ body }).unwrap();
        }
        test.clock.set('2026-11-23T10:30:00Z');
        const record = ({ source_id, ...reading }: (typeof readings)[number]) => {
          const { weight_kg, recorded_at } = toEntry(reading);
          const values = { recorded_at, weight_kg: weight_kg ?? Number.NaN };
          return api.recordMetrics({ body: { ...values, client_id: client.id, source_id } });
        };
        const answers = atOnce ? await Promise.all(imported.map(record)) : [];
        if (!atOnce) for (const reading of imported) answers.push(await record(reading));
        expect(answers.every(({ ok }) => ok)).toBe(true);

        const entries = readings.map(toEntry);
        const earned = [...lostWeight(entries)];
        const { data } = await api.listClientAchievements({ id: client.id, limit: 100 }).unwrap();
        expect(new Map(data.map((one) => [one.title, one.earned_at]))).toEqual(
          new Map(earned.map(([kilograms, at]) => [`Lost ${kilograms}kg`, at])),
        );
        expect(await test.eventsOf(client, 'achievement.earned')).toHaveLength(earned.length);

        const standings = goals.map(({ target_value, start_value = null }) =>
          assessGoal(
            { metric: 'weight_kg', target_value, set_start_value: start_value, created_at: set },
            entries,
          ),
        );
        const stored = (await api.listGoals().unwrap()).data.toReversed();
        expect(stored.map(({ reached_at }) => reached_at)).toEqual(
          standings.map(({ reached }) => reached?.reached_at ?? null),
        );
        const reached = goals.filter((_, index) => standings[index]?.reached);
        const told = await test.eventsOf(client, 'milestone.reached');
        const targets = told.map((one) => 'target_value' in one && Number(one.target_value));
        expect(new Set(targets)).toEqual(new Set(reached.map((one) => one.target_value)));
        expect(told).toHaveLength(reached.length);
      }),
      { numRuns: 15 },
    );
  });
});
