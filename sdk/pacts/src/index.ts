import type { Finding } from './conformance/check-conformance.ts';
import type { ContractDocuments } from './conformance/contract-documents.ts';
import type { MatrixRow } from './matrix/build-matrix.ts';
import type { MatrixInput } from './matrix/read-matrix.ts';
import type { Pact } from './pact/pact.ts';

export {
  type Broker,
  BrokerError,
  type BrokerOptions,
  connectBroker,
  type Credentials,
} from './broker/connect-broker.ts';
export { type Publication, publishPacts, publishVerifications } from './broker/publish-pacts.ts';
export { readCurrentVerifications } from './verification/read-current-verifications.ts';
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
export type { ContractDocuments, Finding, MatrixInput, MatrixRow };
export type { Verdict } from './matrix/judge-pair.ts';
export { type Coverage, measureCoverage } from './pairs/measure-coverage.ts';

/** Compares a pact with the contracts of its parties; gives everything that they do not allow or do not promise. */
export async function checkConformance(
  pact: Pact,
  documents: ContractDocuments,
): Promise<readonly Finding[]> {
  // The comparison is a megabyte of code that listing pairs does not need.
  return (await import('./conformance/check-conformance.ts')).checkConformance(pact, documents);
}

/** Reads everything that there is about the pairs of a repository, compares it, and judges. */
export async function readMatrix(input: MatrixInput): Promise<readonly MatrixRow[]> {
  return (await import('./matrix/read-matrix.ts')).readMatrix(input);
}
