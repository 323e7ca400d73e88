import type { GatewayCalls } from '@fitsync/contracts/gateway';
import type { Booking } from '@fitsync/contracts/schedule';

/** As many as one page holds, and as the contract lets a dashboard show. */
const most = 100;

/** The sessions of a trainer on the current day of each gym, the earliest first. */
export async function fetchTodaySchedule(
  { schedule }: GatewayCalls,
  trainerId: string,
): Promise<Booking[]> {
  const wanted = { trainer_id: trainerId, date: 'today', limit: most } as const;
  return (await schedule.listBookings(wanted).unwrap()).data;
}
