import { createSlots } from '../../chaos/workload/slots.ts';
import { send } from '../../e2e/http.ts';
import { create, openAccounts, toBooking } from '../people.ts';
import type { Platform } from '../platform/platform.ts';

/** People with a booking each, who look at what there is. */
export interface Crowd {
  /** Lists the bookings of one of them. Gives whether they had names. Throws unless it succeeds. */
  readonly listBookings: (index: number) => Promise<boolean>;
  /** Asks for something that the user service has no part in. Throws unless it succeeds. */
  readonly askOthers: (index: number) => Promise<void>;
}

/** So many people, so that lists do not wait for the same names, and nobody asks more often than the gateway allows. */
const size = 24;
const otherPaths = ['/api/gyms', '/api/notifications', '/api/metrics', '/api/workout-logs'];

/** Opens accounts and books a session for each. */
export async function openCrowd({ gatewayUrl, redis }: Platform): Promise<Crowd> {
  const { trainer, people } = await openAccounts(gatewayUrl, size);
  const slots = createSlots(Date.now);
  for (const person of people) {
    const body = toBooking(person, trainer, slots.later());
    await create(`${gatewayUrl}/api/bookings`, body, await person.token());
  }
  const get = async (index: number, path: string) => {
    const person = people[index % people.length]!;
    const { status, body } = await send('GET', gatewayUrl + path, { token: await person.token() });
    if (status !== 200) throw new Error(`GET ${path}: ${status} ${body['code']}`);
    return body;
  };
  return {
    async listBookings(index) {
      // Nobody is known from before: otherwise nobody would be asked.
      const known = await redis.keys('user:*');
      if (known.length > 0) await redis.del(known);
      const { data } = await get(index, '/api/bookings');
      return data[0].client_name !== 'Unknown User';
    },
    async askOthers(index) {
      await get(index, otherPaths[index % otherPaths.length]!);
    },
  };
}
