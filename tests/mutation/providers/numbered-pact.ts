import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Pact } from '@fitsync/pacts';

/** The header that tells which interaction of a pact a request is of. */
export const numberHeader = 'x-interaction';

/** Writes a copy of a pact whose requests say which interaction they are of; without states when they are not needed. */
export async function writeNumberedPact(
  directory: string,
  pact: Pact,
  { withStates }: { readonly withStates: boolean },
): Promise<Pact> {
  const interactions = pact.file.interactions.map((one, index) => {
    const { providerStates = [], ...rest } = one;
    const states = withStates ? { providerStates } : {};
    if (rest.type !== 'Synchronous/HTTP') return { ...rest, ...states };
    const headers = { ...rest.request.headers, [numberHeader]: [String(index)] };
    return { ...rest, ...states, request: { ...rest.request, headers } };
  });
  const file = { ...pact.file, interactions };
  const path = join(directory, `${pact.consumer}-${pact.provider}.json`);
  await writeFile(path, JSON.stringify(file));
  return { ...pact, path, file };
}
