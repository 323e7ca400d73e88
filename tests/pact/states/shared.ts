import type { ProviderWorld } from '../kit/states.ts';
import { people } from '../story.ts';

/** The request under test is made by somebody who has signed in. */
export async function signedIn(
  world: ProviderWorld,
  { role }: { readonly role: keyof typeof people },
): Promise<void> {
  await world.signIn(people[role]);
}
