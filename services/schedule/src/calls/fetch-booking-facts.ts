import type { ScheduleCalls } from '@fitsync/contracts/schedule';
import { ifFound } from '@fitsync/runtime/calls';
import type { BookingFacts } from '../domain/booking-requirements.ts';

/** Asks the owners of users and programs for what a booking depends on, all at once. */
export async function fetchBookingFacts(
  calls: ScheduleCalls,
  parties: { readonly client_id: string; readonly trainer_id: string },
): Promise<BookingFacts> {
  const [trainer, client, roleInfo, programs] = await Promise.all([
    ifFound(calls.user.getUser({ id: parties.trainer_id })),
    ifFound(calls.user.getUser({ id: parties.client_id })),
    ifFound(calls.user.getRoleInfo({ id: parties.client_id })),
    ifFound(calls.training.listActivePrograms({ client_id: parties.client_id })),
  ]);
  const info = roleInfo?.data;
  return {
    trainer: trainer?.data,
    client: client?.data,
    healthClearance: info?.role === 'client' ? (info.health_clearance ?? null) : null,
    activePrograms: programs?.data.length ?? 0,
  };
}
