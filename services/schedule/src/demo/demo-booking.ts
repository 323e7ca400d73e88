import type { Gym } from '@fitsync/contracts/schedule';
import { toSessionInstants } from '../domain/session-time.ts';
import type { NewBooking } from '../store/insert-booking.ts';

/** The gym of the demo data. */
export const demoGym: Omit<Gym, 'created_at'> = {
  id: '0193a000-0000-7000-8000-000000000010',
  name: 'FitSync Mitte',
  address: 'Torstraße 1, 10119 Berlin',
  time_zone: 'Europe/Berlin',
};

/** A session of the demo accounts, which the user service makes, on a day on the calendar of the gym. */
export function demoBooking(booking_date: string): NewBooking {
  const time = { booking_date, start_time: '18:00:00', end_time: '19:00:00' };
  return {
    id: '0193a000-0000-7000-8000-000000000030',
    client_id: '0193a000-0000-7000-8000-000000000001',
    trainer_id: '0193a000-0000-7000-8000-000000000002',
    gym_id: demoGym.id,
    time_zone: demoGym.time_zone,
    ...time,
    ...toSessionInstants(time, demoGym.time_zone),
    type: 'one_on_one',
    notes: null,
  };
}
