import { type Booking, createFitSync, type Open, type Tokens, type User } from '@fitsync/sdk';
import { addDays } from './dates.ts';
import type { Fields, State } from './state.ts';

const key = 'fitsync.tokens';

/** The platform, with one session for all tabs: the browser keeps it, and they take turns to refresh it. */
export const fitsync = createFitSync({
  baseUrl: location.origin,
  tokens: {
    read: (): Tokens | undefined => JSON.parse(localStorage.getItem(key) ?? 'null') ?? undefined,
    write: (tokens) =>
      tokens ? localStorage.setItem(key, JSON.stringify(tokens)) : localStorage.removeItem(key),
    exclusively: async (work) => navigator.locks.request(key, work),
  },
});

/** Who is signed in, with whom they may have a session, and where. */
export async function loadPeople(): Promise<Pick<Required<State>, 'me' | 'partners' | 'gyms'>> {
  const { data: me } = await fitsync.user.getCurrentUser().unwrap();
  const role = me.role === 'client' ? 'trainer' : 'client';
  const [partners, gyms] = await Promise.all([
    Array.fromAsync(fitsync.user.listUsers.items({ role })),
    Array.fromAsync(fitsync.schedule.listGyms.items()),
  ]);
  return { me, partners, gyms };
}

/** The sessions of a week that are not cancelled. */
export async function loadWeek(monday: string): Promise<Open<Booking>[]> {
  const next = addDays(monday, 7);
  const bookings: Open<Booking>[] = [];
  // In order of their start. A day begins earlier in the east, so they are asked for from the day before on.
  const from = addDays(monday, -1);
  for await (const booking of fitsync.schedule.listBookings.items({ from, limit: 100 })) {
    if (booking.booking_date > next) break;
    const isInWeek = booking.booking_date >= monday && booking.booking_date < next;
    if (isInWeek && booking.status !== 'cancelled') bookings.push(booking);
  }
  return bookings;
}

/** Books an hour. */
export function book(me: Open<User>, { partner, gym, date, time }: Fields) {
  const isClient = me.role === 'client';
  const body = {
    client_id: isClient ? me.id : partner,
    trainer_id: isClient ? partner : me.id,
    gym_id: gym,
    booking_date: date,
    start_time: `${time}:00`,
    end_time: `${String(Number(time.slice(0, 2)) + 1).padStart(2, '0')}${time.slice(2)}:00`,
  };
  return fitsync.schedule.createBooking({ body }).unwrap();
}
