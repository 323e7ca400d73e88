import { eventExamples } from '@fitsync/contracts/events';
import { describe, expect, it } from 'vitest';
import type { BookingFacts } from '../src/domain/messages/story.ts';
import { startOfReminded, whyNotRemind } from '../src/domain/reminder.ts';

const event = eventExamples['booking.reminder'];
const booking: BookingFacts = {
  booking_date: event.data.booking_date,
  start_time: event.data.start_time,
  end_time: '15:00:00',
  time_zone: 'Europe/Berlin',
  starts_at: '2030-12-02T13:00:00.000Z',
  status: 'confirmed',
};

describe('startOfReminded', () => {
  it('is what the booking says, else what the event says', () => {
    const late = { ...event, timestamp: '2030-12-01T13:20:00.000Z' };
    expect(startOfReminded(late, booking)).toBe('2030-12-02T13:00:00.000Z');
    expect(startOfReminded(late, undefined)).toBe('2030-12-02T13:20:00.000Z');
    expect(startOfReminded(event, { ...booking, start_time: '16:00:00' })).toBe(
      '2030-12-02T13:00:00.000Z',
    );
  });
});

describe('whyNotRemind', () => {
  const now = new Date('2030-12-01T13:00:00Z');

  it('lets a session that is still to come be reminded of', () => {
    expect(whyNotRemind(event.data, booking, now)).toBeUndefined();
  });

  it.each([
    ['there is no such booking', undefined, now],
    ['the session is cancelled', { ...booking, status: 'cancelled' as const }, now],
    ['the session was moved', { ...booking, booking_date: '2030-12-03' }, now],
    ['the session has begun', booking, new Date(booking.starts_at)],
  ])('says that %s', (reason, found, at) => {
    expect(whyNotRemind(event.data, found, at)).toBe(reason);
  });
});
