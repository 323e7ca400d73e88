import type { GatewayCalls } from '@fitsync/contracts/gateway';
import type { Booking } from '@fitsync/contracts/schedule';

/** How many sessions a dashboard tells of. */
const most = 5;

/** The next sessions of a client that begin from now on, the earliest first. */
export async function fetchUpcomingBookings(
  { schedule }: GatewayCalls,
  clientId: string,
  now: Date,
): Promise<Booking[]> {
  const wanted = { client_id: clientId, status: 'confirmed', limit: most } as const;
  return (await schedule.listBookings({ ...wanted, from: now.toISOString() }).unwrap()).data;
}
