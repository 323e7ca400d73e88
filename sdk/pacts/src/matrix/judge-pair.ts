import type { Finding } from '../conformance/check-conformance.ts';
import type { Pact } from '../pact/pact.ts';
import { measureCoverage } from '../pairs/measure-coverage.ts';
import { type Pair, pactPath } from '../pairs/pair.ts';
import { hashContract } from '../verification/hash-contract.ts';
import type { Verification } from '../verification/verification.ts';

/** What can be said of a pair. Only `ok` lets its parties be deployed. */
export type Verdict =
  | 'ok'
  /** There is no pact. */
  | 'no pact'
  /** The pact leaves out something that it has to cover. */
  | 'uncovered operation'
  /** The provider has not been verified. */
  | 'unverified'
  /** It has, and the pact or the provider has changed since. */
  | 'stale'
  /** The verification failed, or the pact contradicts the contracts. */
  | 'failed';

/** A verdict with its reasons, one line each; none for `ok`. */
export interface Judgement {
  readonly verdict: Verdict;
  readonly reasons: readonly string[];
}

/** What is known of a pair. */
export interface PairEvidence {
  readonly pair: Pair;
  readonly pact: Pact | undefined;
  /** What the comparison of the pact with the contracts found. */
  readonly findings: readonly Finding[];
  readonly verification: Verification | undefined;
  /** `hashSource` of the provider as it is now. */
  readonly source: string;
}

/** Judges a pair by the first thing that is wrong. */
export function judgePair(evidence: PairEvidence): Judgement {
  const { pair, pact } = evidence;
  if (!pact) return { verdict: 'no pact', reasons: [`there is no ${pactPath(pair)}`] };
  const { missing, foreign } = measureCoverage(pair, pact);
  const broken = [
    ...foreign.map((interaction) => `"${interaction}": no contract allows it`),
    ...evidence.findings.map(({ interaction, message }) => `"${interaction}": ${message}`),
  ];
  if (broken.length > 0) return { verdict: 'failed', reasons: broken };
  if (missing.length > 0) {
    return { verdict: 'uncovered operation', reasons: missing.map(describeMissing) };
  }
  return judgeVerification(pact, evidence);
}

function describeMissing(names: readonly string[]): string {
  const [name = ''] = names;
  if (names.length > 1) return `no success of any of ${names.join(', ')}`;
  return name.includes('.') ? `no message of ${name}` : `no success of ${name}`;
}

function judgeVerification(
  { file, interactions }: Pact,
  { verification, source, pair }: PairEvidence,
): Judgement {
  if (!verification) {
    return { verdict: 'unverified', reasons: [`${pair.provider} was not verified`] };
  }
  if (verification.contract !== hashContract(file)) {
    return { verdict: 'stale', reasons: ['the pact has changed since it was verified'] };
  }
  if (verification.source !== source) {
    return { verdict: 'stale', reasons: [`${pair.provider} has changed since it was verified`] };
  }
  if (verification.result === 'failed') {
    return { verdict: 'failed', reasons: verification.failures };
  }
  if (verification.interactions !== interactions.length) {
    const share = `${verification.interactions} of ${interactions.length}`;
    return { verdict: 'unverified', reasons: [`${share} interactions were verified`] };
  }
  return { verdict: 'ok', reasons: [] };
}
