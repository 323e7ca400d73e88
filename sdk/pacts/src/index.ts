import type { Finding } from './conformance/check-conformance.ts';
import type { ContractDocuments } from './conformance/contract-documents.ts';
import type { Pact } from './pact/pact.ts';

export { hashContract } from './verification/hash-contract.ts';
export { hashSource } from './verification/hash-source.ts';
export { type Contracts, GATEWAY, listPairs, SDK } from './pairs/list-pairs.ts';
export { type Pair, pactPath } from './pairs/pair.ts';
export type * from './pact/pact-file.ts';
export {
  type HttpInteraction,
  type Interaction,
  type MessageInteraction,
  type Pact,
  PactError,
} from './pact/pact.ts';
export { parsePact } from './pact/parse-pact.ts';
export { readPacts } from './pact/read-pacts.ts';
export { readVerifications } from './verification/read-verifications.ts';
export type { Verification } from './verification/verification.ts';
export { type VerificationReport, writeVerification } from './verification/write-verification.ts';
export type { ContractDocuments, Finding };
export { type Coverage, measureCoverage } from './pairs/measure-coverage.ts';

/** Compares a pact with the contracts of its parties; gives everything that they do not allow or do not promise. */
export async function checkConformance(
  pact: Pact,
  documents: ContractDocuments,
): Promise<readonly Finding[]> {
  // The comparison is a megabyte of code that listing pairs does not need.
  return (await import('./conformance/check-conformance.ts')).checkConformance(pact, documents);
}
