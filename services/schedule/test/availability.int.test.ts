import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { AvailabilityRequest } from '@fitsync/contracts/schedule';
import { given } from '@fitsync/testing';
import type { Person } from './people.fixture.ts';
import { impatient, type ScheduleUnderTest, startSchedule } from './schedule.fixture.ts';

let test: ScheduleUnderTest;
let mend = () => {};
beforeAll(async () => {
  test = await startSchedule();
});
afterAll(() => test.close());
afterEach(() => mend());

const as = (person: Person) => test.service.as(person.caller);
const monday = { weekday: 1, start_time: '08:00:00', end_time: '18:00:00' };
const hours: AvailabilityRequest = { time_zone: 'Europe/Berlin', windows: [monday] };
const unknown = '0193a000-0000-7000-8000-00000000dead';

describe('setTrainerAvailability', () => {
  it('sets the hours, which anyone signed in can read', async () => {
    const trainer = test.people.add('trainer');
    const saved = { ...hours, trainer_id: trainer.id, updated_at: '2026-11-23T10:30:00.000Z' };
    await given(test.service)
      .when(trainer.caller, (api) => api.setTrainerAvailability({ id: trainer.id, body: hours }))
      .expect({ status: 200, body: { success: true, data: saved } });
    for (const reader of [test.people.add('client'), test.people.add('trainer'), trainer]) {
      const { data } = await as(reader).getTrainerAvailability({ id: trainer.id }).unwrap();
      expect(data).toEqual(saved);
    }
  });

  it('replaces what was set before; nothing at all means always available again', async () => {
    const trainer = test.people.add('trainer');
    const { id } = trainer;
    await as(trainer).setTrainerAvailability({ id, body: hours }).unwrap();
    const none = { time_zone: 'Europe/London', windows: [] };
    await as(test.people.add('admin')).setTrainerAvailability({ id, body: none }).unwrap();
    const { data } = await as(trainer).getTrainerAvailability({ id }).unwrap();
    expect(data).toMatchObject(none);
  });

  it.each([
    ['body.time_zone', { time_zone: 'Europe/Atlantis' }],
    ['body.windows[0].end_time', { windows: [{ ...monday, end_time: '08:00:00' }] }],
    ['body.windows[1]', { windows: [monday, { ...monday, start_time: '17:59:59' }] }],
    ['body.windows[0].weekday', { windows: [{ ...monday, weekday: 8 }] }],
    ['body.windows', { windows: Array.from({ length: 101 }, () => monday) }],
  ])('refuses a wrong %s', async (path, change) => {
    const trainer = test.people.add('trainer');
    const body = { ...hours, ...change };
    const answer = await as(trainer).setTrainerAvailability({ id: trainer.id, body });
    expect(answer).toMatchObject({
      status: 400,
      body: { code: 'validation_failed', errors: [{ path }] },
    });
  });

  it('is 404 for somebody who is no trainer', async () => {
    const admin = as(test.people.add('admin'));
    for (const id of [unknown, test.people.add('client').id]) {
      const answer = await admin.setTrainerAvailability({ id, body: hours });
      expect(answer).toMatchObject({ status: 404, body: { code: 'not_found' } });
    }
  });

  it.each([
    ['refuses', 503],
    ['fails', 502],
  ] as const)('sets nothing while the user service %s', async (kind, status) => {
    const trainer = test.people.add('trainer');
    const { id } = trainer;
    mend = test.trouble(kind, 'user');
    const answer = await as(trainer).setTrainerAvailability({ id, body: hours }, impatient);
    expect(answer).toMatchObject({ status });
    mend();
    const { data } = await as(trainer).getTrainerAvailability({ id }).unwrap();
    expect(data.updated_at).toBeNull();
  });
});

describe('getTrainerAvailability', () => {
  it('shows a trainer who has set nothing as always available, in the own zone', async () => {
    const trainer = test.people.add('trainer', { time_zone: 'America/New_York' });
    const { data } = await as(trainer).getTrainerAvailability({ id: trainer.id }).unwrap();
    expect(data).toEqual({
      trainer_id: trainer.id,
      time_zone: 'America/New_York',
      windows: [],
      updated_at: null,
    });
  });

  it('is 404 for somebody who is no trainer', async () => {
    const client = test.people.add('client');
    for (const id of [unknown, client.id]) {
      const answer = await as(client).getTrainerAvailability({ id });
      expect(answer).toMatchObject({ status: 404, body: { code: 'not_found' } });
    }
  });

  it('needs the user service only for a trainer who has set nothing', async () => {
    const trainer = test.people.add('trainer');
    const idle = test.people.add('trainer');
    await as(trainer).setTrainerAvailability({ id: trainer.id, body: hours }).unwrap();
    mend = test.trouble('refuses', 'user');
    expect(await as(idle).getTrainerAvailability({ id: trainer.id }, impatient)).toMatchObject({
      status: 200,
    });
    const unanswered = await as(idle).getTrainerAvailability({ id: idle.id }, impatient);
    expect(unanswered).toMatchObject({ status: 503, body: { code: 'service_unavailable' } });
    expect(unanswered.headers.get('retry-after')).toMatch(/^[0-9]+$/);
  });
});
