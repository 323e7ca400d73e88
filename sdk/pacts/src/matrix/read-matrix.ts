import { checkConformance, type Finding } from '../conformance/check-conformance.ts';
import type { ContractDocuments } from '../conformance/contract-documents.ts';
import { readPacts } from '../pact/read-pacts.ts';
import { type Contracts, listPairs } from '../pairs/list-pairs.ts';
import { hashSource } from '../verification/hash-source.ts';
import { readVerifications } from '../verification/read-verifications.ts';
import { buildMatrix, type MatrixRow } from './build-matrix.ts';

/** What the repository at `root` says of itself. */
export interface MatrixInput {
  readonly root: string;
  readonly contracts: Contracts;
  readonly documents: ContractDocuments;
}

/** Reads everything that there is about the pairs, compares it, and judges. */
export async function readMatrix({
  root,
  contracts,
  documents,
}: MatrixInput): Promise<readonly MatrixRow[]> {
  const pairs = listPairs(contracts);
  const [pacts, verifications] = await Promise.all([readPacts(root), readVerifications(root)]);
  const findings = new Map<string, readonly Finding[]>();
  for (const pact of pacts) findings.set(pact.path, await checkConformance(pact, documents));
  const sources = new Map<string, string>();
  for (const { provider } of pairs) {
    if (!sources.has(provider)) sources.set(provider, await hashSource(root, provider, pairs));
  }
  return buildMatrix({ pairs, pacts, findings, verifications, sources });
}
