import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Gym, GymRequest } from '@fitsync/contracts/schedule';
import { encodeCursor } from '@fitsync/runtime/paging';
import { given } from '@fitsync/testing';
import { type ScheduleUnderTest, startSchedule } from './schedule.fixture.ts';

let test: ScheduleUnderTest;
beforeAll(async () => {
  test = await startSchedule();
});
afterAll(() => test.close());

describe('createGym', () => {
  it('adds a gym', async () => {
    const body: GymRequest = { name: 'Mitte', address: 'Torstraße 1', time_zone: 'Europe/Berlin' };
    const { caller } = test.people.add('admin');
    const { data } = await test.service.as(caller).createGym({ body }).unwrap();
    expect(data).toEqual({
      ...body,
      id: expect.any(String),
      created_at: '2026-11-23T10:30:00.000Z',
    });
    const gyms = await test.service.as(caller).listGyms({ limit: 100 });
    expect(gyms.body).toMatchObject({ data: expect.arrayContaining([data]) });
    expect(gyms.headers.get('cache-control')).toBe('private, max-age=3600');
  });

  it.each([
    ['time_zone', { time_zone: 'Europe/Atlantis' }],
    ['time_zone', { time_zone: '' }],
    ['name', { name: '' }],
    ['name', { name: 'x'.repeat(201) }],
    ['address', { address: 'x'.repeat(501) }],
  ])('refuses a wrong %s', async (field, change) => {
    const body = { name: 'Mitte', address: 'Torstraße 1', time_zone: 'Europe/Berlin', ...change };
    await given(test.service)
      .when(test.people.add('admin').caller, (api) => api.createGym({ body }))
      .expect({
        status: 400,
        body: { code: 'validation_failed', errors: [{ path: `body.${field}` }] },
      });
  });
});

describe('listGyms', () => {
  it('gives every gym once, in order of name, also those of one name and with long names', async () => {
    const names = ['Same', 'Same', 'Same', '😀'.repeat(200), '"'.repeat(200), 'Ä'];
    for (const name of names) await test.addGym('Europe/Berlin', name);
    const client = test.service.as(test.people.add('client').caller);
    const { data: all } = await client.listGyms({ limit: 100 }).unwrap();
    const seen: Gym[] = [];
    let cursor: string | undefined;
    do {
      const { data, page } = await client
        .listGyms({ limit: 1, ...(cursor !== undefined && { cursor }) })
        .unwrap();
      seen.push(...data);
      cursor = page.next_cursor ?? undefined;
    } while (cursor !== undefined);
    expect(seen).toEqual(all);
    expect(new Set(seen.map(({ id }) => id)).size).toBe(all.length);
    expect(seen.map(({ name }) => name)).toEqual(expect.arrayContaining(names));
  });

  it('refuses a cursor that no list has given', async () => {
    const client = test.service.as(test.people.add('client').caller);
    for (const name of ['x\0', 'x']) {
      const answer = await client.listGyms({ cursor: encodeCursor({ name, id: 'x' }) });
      expect(answer).toMatchObject({ status: 400, body: { errors: [{ path: 'query.cursor' }] } });
    }
  });
});
