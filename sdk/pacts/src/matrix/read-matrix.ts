import { checkConformance, type Finding } from '../conformance/check-conformance.ts';
import type { ContractDocuments } from '../conformance/contract-documents.ts';
import { readPacts } from '../pact/read-pacts.ts';
import { type Contracts, listPairs } from '../pairs/list-pairs.ts';
import type { Pair } from '../pairs/pair.ts';
import { hashSource } from '../verification/hash-source.ts';
import { readVerifications } from '../verification/read-verifications.ts';
import { buildMatrix, type MatrixRow } from './build-matrix.ts';

/** What the repository at `root` says of itself. */
export interface MatrixInput {
  readonly root: string;
  readonly contracts: Contracts;
  readonly documents: ContractDocuments;
  /** Leaves out all pairs but those of this party. */
  readonly party?: string;
}

/** Reads everything that there is about the pairs, compares it, and judges. */
export async function readMatrix({
  root,
  contracts,
  documents,
  party,
}: MatrixInput): Promise<readonly MatrixRow[]> {
  const concerns = ({ consumer, provider }: Pick<Pair, 'consumer' | 'provider'>): boolean =>
    party === undefined || consumer === party || provider === party;
  const all = listPairs(contracts);
  const pairs = all.filter(concerns);
  const pacts = (await readPacts(root)).filter(concerns);
  const findings = new Map<string, readonly Finding[]>();
  for (const pact of pacts) findings.set(pact.path, await checkConformance(pact, documents));
  const sources = new Map<string, string>();
  for (const provider of new Set(pairs.map((pair) => pair.provider))) {
    sources.set(provider, await hashSource(root, provider, all));
  }
  const verifications = await readVerifications(root);
  return buildMatrix({ pairs, pacts, findings, verifications, sources });
}
