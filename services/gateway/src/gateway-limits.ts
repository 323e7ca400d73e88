import { createLeasingLimiter, type LimitOptions } from '@fitsync/runtime/limits';
import type { Admission } from './admit.ts';

const windowSeconds = 60;
const requestsPerUser = 300;
const requestsPerAddress = 100;

/** Creates the limits: 300 requests a minute of a user, 100 of an address that nobody has signed in from. */
export function createGatewayLimits(
  redis: LimitOptions['redis'],
  onRefusal: (policy: string) => void,
): Pick<Admission, 'userLimit' | 'addressLimit'> {
  const limit = (name: string, points: number) =>
    createLeasingLimiter({ redis, name, points, duration: windowSeconds, onRefusal });
  return {
    userLimit: limit('user', requestsPerUser),
    addressLimit: limit('address', requestsPerAddress),
  };
}
