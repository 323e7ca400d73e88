import { randomBytes } from 'node:crypto';
import type { SignedIn } from '@fitsync/contracts/user';
import { createClient } from '@fitsync/sdk/engine';
import { loadDescriptors } from '../contracts/catalog.ts';
import type { Gateway } from '../session/open-gateway.ts';
import type { Actor, Cast, ScenarioOperations } from './scenario.ts';

/** Signs a trainer in, and opens an account for a client. */
export async function createCast(
  { url, accounts }: Gateway,
  trainer: { readonly email: string; readonly password: string },
): Promise<Cast> {
  const operations = await loadDescriptors<ScenarioOperations>();
  const actor = (email: string, { access_token: token, user }: SignedIn): Actor => ({
    id: user.id,
    email,
    api: createClient<ScenarioOperations>(operations, {
      baseUrl: url,
      middleware: [
        (request, next) =>
          next({ ...request, headers: { ...request.headers, authorization: `Bearer ${token}` } }),
      ],
    }),
  });
  const signedIn = await accounts.loginUser({ body: trainer }).unwrap();
  const name = randomBytes(4).toString('hex');
  const email = `${name}@scenario.fitsync.dev`;
  const password = randomBytes(18).toString('base64url');
  const registered = await accounts
    .registerUser({ body: { email, password, name: `Scenario ${name}` } })
    .unwrap();
  return { trainer: actor(trainer.email, signedIn.data), client: actor(email, registered.data) };
}
