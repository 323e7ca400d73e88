import type { UserStub } from '@fitsync/contracts/user';
import type { UserDeps } from '../user-deps.ts';

/** Gives the public keys of access tokens, for apps that check tokens themselves. */
export const getJwks =
  ({ publicKeys }: UserDeps): UserStub['getJwks'] =>
  async () => ({ status: 200, body: { keys: publicKeys() } });
