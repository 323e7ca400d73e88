import { randomUUID } from 'node:crypto';
import type { ProviderWorld } from '../kit/states.ts';
import { signedIn } from './shared.ts';

/** Requests of a user that the gateway lets through in a minute. */
const limit = 300;

/** The states of the gateway. */
export const gatewayStates = {
  'signed in': signedIn,

  async 'somebody who has used up the limit'(world: ProviderWorld): Promise<void> {
    const authorization = await world.signIn({ id: randomUUID(), role: 'client' });
    const ask = () => fetch(`${world.url}/api/users/me`, { headers: { authorization } });
    await Promise.all(Array.from({ length: limit }, ask));
  },
};
