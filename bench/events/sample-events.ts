import { randomUUID } from 'node:crypto';
import { eventExamples } from '@fitsync/contracts/events';
import type { BookingCreated } from './contestant.ts';

const example = eventExamples['booking.created'];
const clients = Array.from({ length: 1_000 }, () => randomUUID());

/** Bookings of a thousand clients, each as the contract shows it: some 500 bytes of JSON. */
export function sampleEvents(count: number): BookingCreated[] {
  return Array.from({ length: count }, (_, at) => ({
    ...example,
    event_id: randomUUID(),
    timestamp: new Date().toISOString(),
    data: {
      ...example.data,
      booking_id: randomUUID(),
      client_id: clients[at % clients.length] ?? '',
    },
  }));
}
