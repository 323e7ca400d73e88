import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { given } from '@fitsync/testing';
import { type ProgressUnderTest, startProgress } from './progress.fixture.ts';
import type { Person } from './world.fixture.ts';

const now = '2026-11-23T10:30:00.000Z';

let test: ProgressUnderTest;
beforeAll(async () => {
  test = await startProgress();
});
afterAll(() => test.close());
beforeEach(() => test.clock.set(now));

const at = (day: number, hour = 7) =>
  `2026-11-${String(day).padStart(2, '0')}T${String(hour).padStart(2, '0')}:00:00.000Z`;
const weigh = (client: Person, weight_kg: number, recorded_at: string, source_id?: string) =>
  test.as(client).recordMetrics({
    body: { client_id: client.id, weight_kg, recorded_at, ...(source_id && { source_id }) },
  });
const titlesOf = async (client: Person) => {
  const { data } = await test.as(client).listClientAchievements({ id: client.id }).unwrap();
  return data.map(({ title }) => title);
};

describe('recordMetrics', () => {
  it('records what was measured and tells of it', async () => {
    const { client } = test.addPair();
    await weigh(client, 75.3, at(16)).unwrap();
    const body = {
      client_id: client.id,
      weight_kg: 74.8,
      body_fat_percentage: 18.5,
      recorded_at: '2026-11-23T08:15:00Z',
      notes: 'Before breakfast.',
    };
    await given(test.service)
      .when(client.caller, (api) => api.recordMetrics({ body }))
      .expect(
        {
          status: 201,
          body: {
            success: true,
            data: {
              ...body,
              recorded_at: '2026-11-23T08:15:00.000Z',
              waist_cm: null,
              source: 'manual',
              source_id: null,
              recorded_by: client.id,
              created_at: now,
              updated_at: now,
            },
          },
        },
        [
          {
            event: 'progress.updated',
            data: {
              client_id: client.id,
              metric_type: 'body_metrics',
              new_value: { weight_kg: 74.8, body_fat_percentage: 18.5 },
              change_from_last: { weight_kg: -0.5 },
            },
          },
        ],
      );
  });

  it('takes now for what says no time, and refuses the future and nothing at all', async () => {
    const { client } = test.addPair();
    const record = (values: object) =>
      test.as(client).recordMetrics({ body: { client_id: client.id, ...values } });
    expect(await record({ waist_cm: 84 })).toMatchObject({ body: { data: { recorded_at: now } } });
    for (const recorded_at of [at(23, 11), '0001-01-01T00:00:00+15:00']) {
      expect(await record({ waist_cm: 84, recorded_at })).toMatchObject({
        status: 400,
        body: { code: 'validation_failed', errors: [{ path: 'body.recorded_at' }] },
      });
    }
    expect(await record({ notes: 'nothing' })).toMatchObject({
      status: 400,
      body: { code: 'validation_failed', errors: [{ path: 'body' }] },
    });
  });

  it('replaces the values of a reading that comes again, and keeps its time without a new one', async () => {
    const { client } = test.addPair();
    const reading = { client_id: client.id, source: 'smart_scale', source_id: 'r1' };
    const first = await test
      .as(client)
      .recordMetrics({ body: { ...reading, weight_kg: 75, waist_cm: 84, recorded_at: at(20) } })
      .unwrap();
    test.clock.set(at(24));
    await given(test.service)
      .when(client.caller, (api) => api.recordMetrics({ body: { ...reading, weight_kg: 74.9 } }))
      .expect(
        {
          status: 200,
          body: {
            data: { ...first.data, weight_kg: 74.9, waist_cm: null, updated_at: at(24) },
          },
        },
        [{ event: 'progress.updated', data: { new_value: { weight_kg: 74.9 } } }],
      );
  });

  it('changes and tells nothing when the same reading is imported again', async () => {
    const { client } = test.addPair();
    const first = await weigh(client, 75, at(20), 'r1');
    test.clock.set(at(24));
    await given(test.service)
      .when(client.caller, () => weigh(client, 75, at(20), 'r1'))
      .expect({ status: 200, body: first.body });
  });

  it('keeps readings of other sources and clients apart', async () => {
    const [a, b] = [test.addPair().client, test.addPair().client];
    const body = { weight_kg: 75, source_id: 'r1' };
    const answers = [
      await test.as(a).recordMetrics({ body: { ...body, client_id: a.id } }),
      await test.as(b).recordMetrics({ body: { ...body, client_id: b.id } }),
      await test.as(a).recordMetrics({ body: { ...body, client_id: a.id, source: 'watch' } }),
    ];
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201]);
  });

  it('answers a repeated request as before', async () => {
    const { client } = test.addPair();
    const input = { body: { client_id: client.id, weight_kg: 75 } };
    const options = { idempotencyKey: crypto.randomUUID() };
    const first = await test.as(client).recordMetrics(input, options);
    expect(await test.as(client).recordMetrics(input, options)).toMatchObject({ body: first.body });
    expect(await test.eventsOf(client)).toHaveLength(1);
  });
});

describe('a goal', () => {
  const setGoal = (client: Person, target_value: number, start_value?: number) =>
    test.as(client).createGoal({
      body: {
        client_id: client.id,
        metric: 'weight_kg',
        target_value,
        ...(start_value !== undefined && { start_value }),
      },
    });
  const goalsOf = async (client: Person) => (await test.as(client).listGoals().unwrap()).data;

  it('is told of when it is met, once', async () => {
    const { client } = test.addPair();
    test.clock.set(at(1));
    expect(await setGoal(client, 75, 85)).toMatchObject({
      status: 201,
      body: {
        data: {
          metric: 'weight_kg',
          target_value: 75,
          start_value: 85,
          current_value: null,
          target_date: null,
          status: 'active',
          reached_at: null,
          created_by: client.id,
          created_at: at(1),
        },
      },
    });
    test.clock.set(now);
    await weigh(client, 75.1, at(10)).unwrap();
    await weigh(client, 74.8, at(15)).unwrap();
    await weigh(client, 74, at(20)).unwrap();
    await weigh(client, 76, at(22)).unwrap();
    expect(await test.eventsOf(client, 'milestone.reached')).toEqual([
      {
        client_id: client.id,
        milestone_type: 'weight_goal',
        target_value: 75,
        achieved_value: 74.8,
        previous_value: 85,
        metric: 'weight_kg',
      },
    ]);
    expect(await goalsOf(client)).toMatchObject([
      { status: 'reached', reached_at: at(15), current_value: 76 },
    ]);
  });

  it('starts from the latest value on record', async () => {
    const { client } = test.addPair();
    await weigh(client, 80, at(20)).unwrap();
    await weigh(client, 90, at(10)).unwrap();
    expect(await setGoal(client, 75)).toMatchObject({
      body: { data: { start_value: 80, current_value: 80 } },
    });
    expect(await setGoal(client, 80)).toMatchObject({
      status: 400,
      body: { code: 'validation_failed', errors: [{ path: 'body.target_value' }] },
    });
  });

  it('starts from the first value that comes where there is none', async () => {
    const { client } = test.addPair();
    test.clock.set(at(1));
    expect(await setGoal(client, 75)).toMatchObject({ body: { data: { start_value: null } } });
    test.clock.set(now);
    await weigh(client, 70, at(10)).unwrap();
    expect(await goalsOf(client)).toMatchObject([{ start_value: 70, status: 'active' }]);
    await weigh(client, 75.5, at(11)).unwrap();
    expect(await goalsOf(client)).toMatchObject([{ start_value: 70, status: 'reached' }]);
  });

  it('is not met by what was measured before it was set', async () => {
    const { client } = test.addPair();
    test.clock.set(at(10));
    await setGoal(client, 75, 85);
    test.clock.set(now);
    await weigh(client, 74, at(5)).unwrap();
    expect(await goalsOf(client)).toMatchObject([{ status: 'active', current_value: 74 }]);
    expect(await test.eventsOf(client, 'milestone.reached')).toEqual([]);
  });

  it('is active again when the value that met it was wrong, and is told of no second time', async () => {
    const { client } = test.addPair();
    test.clock.set(at(1));
    await setGoal(client, 75, 85);
    test.clock.set(now);
    await weigh(client, 7.48, at(10), 'r1').unwrap();
    expect(await goalsOf(client)).toMatchObject([{ status: 'reached' }]);
    await weigh(client, 84.8, at(10), 'r1').unwrap();
    expect(await goalsOf(client)).toMatchObject([
      { status: 'active', reached_at: null, current_value: 84.8 },
    ]);
    await weigh(client, 74.8, at(20)).unwrap();
    expect(await goalsOf(client)).toMatchObject([{ status: 'reached', reached_at: at(20) }]);
    expect(await test.eventsOf(client, 'milestone.reached')).toHaveLength(1);
  });
});

describe('lost weight', () => {
  it('earns each badge once, as the platform calls it', async () => {
    const { client } = test.addPair();
    for (const [day, kilograms] of [85, 79, 75, 86, 74].entries()) {
      await weigh(client, kilograms, at(day + 1)).unwrap();
    }
    const { data } = await test.as(client).listClientAchievements({ id: client.id }).unwrap();
    expect(data).toMatchObject([
      {
        type: 'weight_milestone',
        title: 'Lost 10kg',
        description: "You've successfully lost 10kg!",
        badge_icon: 'weight_loss_10kg.png',
        program_id: null,
        earned_at: at(3),
      },
      { title: 'Lost 5kg', earned_at: at(2) },
    ]);
    expect(await test.eventsOf(client, 'achievement.earned')).toEqual(
      data.toReversed().map(({ id, type, title, description, badge_icon }) => ({
        achievement_id: id,
        client_id: client.id,
        type,
        title,
        description,
        badge_icon,
      })),
    );
  });

  it('counts what comes late as if it had come in order', async () => {
    const { client } = test.addPair();
    await weigh(client, 74, at(20)).unwrap();
    expect(await titlesOf(client)).toEqual([]);
    await weigh(client, 85, at(1)).unwrap();
    expect(await titlesOf(client)).toEqual(['Lost 10kg', 'Lost 5kg']);
    await weigh(client, 79, at(10)).unwrap();
    const { data } = await test.as(client).listClientAchievements({ id: client.id }).unwrap();
    expect(data.map(({ earned_at }) => earned_at)).toEqual([at(20), at(10)]);
    expect(await test.eventsOf(client, 'achievement.earned')).toHaveLength(2);
  });

  it('is taken back when a value was wrong, and is told of no second time', async () => {
    const { client } = test.addPair();
    await weigh(client, 85, at(1)).unwrap();
    await weigh(client, 73, at(10), 'r1').unwrap();
    await weigh(client, 83, at(10), 'r1').unwrap();
    expect(await titlesOf(client)).toEqual([]);
    await weigh(client, 80, at(20)).unwrap();
    expect(await titlesOf(client)).toEqual(['Lost 5kg']);
    expect(await test.eventsOf(client, 'achievement.earned')).toHaveLength(2);
  });

  it('is not doubled or lost when many record at once', async () => {
    const { client } = test.addPair();
    test.clock.set(at(1));
    const goal = { client_id: client.id, metric: 'weight_kg', target_value: 75, start_value: 95 };
    await test.as(client).createGoal({ body: { ...goal, metric: 'weight_kg' } });
    test.clock.set(now);
    const weights = Array.from({ length: 12 }, (_, index) => 96 - 2 * index);
    await Promise.all(weights.map((one, index) => weigh(client, one, at(index + 2)).unwrap()));
    const titles = ['Lost 20kg', 'Lost 15kg', 'Lost 10kg', 'Lost 5kg'];
    expect(await titlesOf(client)).toEqual(titles);
    const told = await test.eventsOf(client, 'achievement.earned');
    expect(told.map((one) => 'title' in one && one.title).toSorted()).toEqual(titles.toSorted());
    expect(await test.eventsOf(client, 'milestone.reached')).toHaveLength(1);
  });

  it('replaces one reading once when it comes several times at once', async () => {
    const { client } = test.addPair();
    const answers = await Promise.all(
      Array.from({ length: 6 }, () => weigh(client, 75, at(20), 'r1')),
    );
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 200, 200, 200, 200, 201]);
    expect((await test.as(client).listMetrics().unwrap()).data).toHaveLength(1);
  });
});

describe('listMetrics', () => {
  it('lists the latest first, a page at a time', async () => {
    const { client } = test.addPair();
    for (const day of [3, 1, 2, 4]) await weigh(client, 80, at(day)).unwrap();
    const first = await test.as(client).listMetrics({ limit: 3 }).unwrap();
    const cursor = first.page.next_cursor ?? '';
    const second = await test.as(client).listMetrics({ limit: 3, cursor }).unwrap();
    expect([...first.data, ...second.data].map(({ recorded_at }) => recorded_at)).toEqual(
      [4, 3, 2, 1].map((day) => at(day)),
    );
    expect(second.page.next_cursor).toBeNull();
  });

  it('is narrowed by metric and time', async () => {
    const { client } = test.addPair();
    await weigh(client, 80, at(1)).unwrap();
    await weigh(client, 79, at(3)).unwrap();
    const waist = { client_id: client.id, waist_cm: 84, recorded_at: at(2) };
    await test.as(client).recordMetrics({ body: waist }).unwrap();
    const daysOf = async (filter: Parameters<ReturnType<typeof test.as>['listMetrics']>[0]) => {
      const { data } = await test.as(client).listMetrics(filter).unwrap();
      return data.map(({ recorded_at }) => recorded_at);
    };
    expect(await daysOf({ metric: 'waist_cm' })).toEqual([at(2)]);
    expect(await daysOf({ metric: 'weight_kg' })).toEqual([at(3), at(1)]);
    expect(await daysOf({ from: at(2), to: at(3) })).toEqual([at(2)]);
  });
});

describe('listGoals', () => {
  it('lists the newest first, a page at a time, and by state', async () => {
    const { client } = test.addPair();
    test.clock.set(at(1));
    for (const target_value of [80, 75, 70]) {
      const goal = { client_id: client.id, target_value, start_value: 85 };
      await test
        .as(client)
        .createGoal({ body: { ...goal, metric: 'weight_kg' } })
        .unwrap();
    }
    test.clock.set(now);
    await weigh(client, 76, at(20)).unwrap();
    const list = (filter: Parameters<ReturnType<typeof test.as>['listGoals']>[0]) =>
      test.as(client).listGoals(filter).unwrap();
    const first = await list({ limit: 2 });
    const second = await list({ limit: 2, cursor: first.page.next_cursor ?? '' });
    const targets = [...first.data, ...second.data].map(({ target_value }) => target_value);
    expect(targets).toEqual([70, 75, 80]);
    expect((await list({ status: 'active' })).data).toHaveLength(2);
    expect((await list({ status: 'reached' })).data).toMatchObject([{ target_value: 80 }]);
  });
});
