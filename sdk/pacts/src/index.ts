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
