import type { Pact } from '../pact/pact.ts';
import { type Pair, pactPath } from '../pairs/pair.ts';
import { hashContract } from './hash-contract.ts';
import { hashSource } from './hash-source.ts';
import { readVerifications } from './read-verifications.ts';
import type { Verification } from './verification.ts';

/** The results of verifications below `root` that hold for the pacts and the providers as they are now. */
export async function readCurrentVerifications(
  root: string,
  pacts: readonly Pact[],
  pairs: readonly Pair[],
): Promise<readonly Verification[]> {
  const current: Verification[] = [];
  for (const verification of await readVerifications(root)) {
    const pact = pacts.find(({ path }) => path === pactPath(verification));
    if (!pact || hashContract(pact.file) !== verification.contract) continue;
    const source = await hashSource(root, verification.provider, pairs);
    if (source === verification.source) current.push(verification);
  }
  return current;
}
