import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Pact } from '../pact/pact.ts';
import { hashContract } from './hash-contract.ts';
import { type Verification, VERIFICATION_FOLDER } from './verification.ts';

/** What a provider test has to tell. */
export interface VerificationReport {
  /** The pact that was verified. */
  readonly pact: Pact;
  /** `hashSource` of the provider, taken before it was started. */
  readonly source: string;
  /** How many interactions were verified. */
  readonly interactions: number;
  /** What failed, one line each; none when all is well. */
  readonly failures: readonly string[];
}

/** Keeps the result of a verification below `root`, in place of the one before. */
export async function writeVerification(
  root: string,
  { pact, source, interactions, failures }: VerificationReport,
): Promise<Verification> {
  const { consumer, provider, file } = pact;
  const verification: Verification = {
    consumer,
    provider,
    contract: hashContract(file),
    source,
    interactions,
    result: failures.length === 0 ? 'ok' : 'failed',
    failures,
  };
  const folder = join(root, VERIFICATION_FOLDER);
  await mkdir(folder, { recursive: true });
  const path = join(folder, `${consumer}-${provider}.json`);
  await writeFile(path, `${JSON.stringify(verification, undefined, 2)}\n`);
  return verification;
}
