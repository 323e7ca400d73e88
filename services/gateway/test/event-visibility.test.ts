import { events } from '@fitsync/contracts/events';
import type { Caller, EventDescriptor, UserCaller } from '@fitsync/descriptor';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maySeeEvent } from '../src/domain/event-visibility.ts';

const user = (role: string, id: string): UserCaller => ({ kind: 'user', id, role, sessionId: 's' });

const id = fc.constantFrom('ada', 'bob', 'eve', '__proto__', 'constructor');
const role = fc.constantFrom('client', 'trainer', 'coach', '__proto__', 'constructor', '');
const field = fc.constantFrom('client_id', 'trainer_id', 'user_id', 'cancelled_by', 'note');
const data = fc.dictionary(field, fc.oneof(id, fc.anything()));
const visibleTo = fc.dictionary(role, field);
const event: fc.Arbitrary<EventDescriptor> = fc.oneof(
  fc.constantFrom<EventDescriptor>(...Object.values<EventDescriptor>(events)),
  visibleTo.map((names) => ({ ...events['booking.created'], visibleTo: names })),
);

describe('maySeeEvent', () => {
  it('never shows an event about others', () => {
    fc.assert(
      fc.property(event, id, role, data, (described, reader, as, payload) => {
        const shown = maySeeEvent(user(as, reader), described, { data: payload });
        const named = described.visibleTo && new Map(Object.entries(described.visibleTo)).get(as);
        const about = named === undefined ? undefined : new Map(Object.entries(payload)).get(named);
        expect(shown).toBe(about === reader);
      }),
      { numRuns: 2_000 },
    );
  });

  it('shows what the contracts do not know to nobody', () => {
    for (const as of ['client', 'trainer', 'admin']) {
      expect(maySeeEvent(user(as, 'ada'), undefined, { data: { client_id: 'ada' } })).toBe(false);
    }
  });

  it('shows nothing of an event that names nobody, and nothing of what is no object', () => {
    const unnamed = {};
    expect(maySeeEvent(user('client', 'ada'), unnamed, { data: { client_id: 'ada' } })).toBe(false);
    for (const payload of [undefined, null, 'ada', 5]) {
      expect(maySeeEvent(user('client', 'ada'), events['booking.created'], { data: payload })).toBe(
        false,
      );
    }
  });

  it.each<Caller>([{ kind: 'anonymous' }, { kind: 'service', name: 'progress', userId: 'ada' }])(
    'shows nothing to %j',
    (caller) => {
      const payload = { client_id: 'ada' };
      expect(maySeeEvent(caller, events['booking.created'], { data: payload })).toBe(false);
    },
  );

  it('shows every event of the catalogue to administrators, and to the client that it is about', () => {
    for (const described of Object.values<EventDescriptor>(events)) {
      expect(maySeeEvent(user('admin', 'eve'), described, { data: {} })).toBe(true);
      const about = described.visibleTo?.['client'] ?? '';
      expect(maySeeEvent(user('client', 'ada'), described, { data: { [about]: 'ada' } })).toBe(
        true,
      );
    }
  });
});
