import type { Finding } from '../conformance/check-conformance.ts';
import type { Pact } from '../pact/pact.ts';
import { type Coverage, measureCoverage } from '../pairs/measure-coverage.ts';
import { type Pair, pactPath } from '../pairs/pair.ts';
import type { Verification } from '../verification/verification.ts';
import { type Judgement, judgePair } from './judge-pair.ts';

/** A pair with its verdict. */
export interface MatrixRow extends Judgement {
  readonly consumer: string;
  readonly provider: string;
  /** How many interactions the pact has. */
  readonly interactions: number;
  readonly coverage: Pick<Coverage, 'operations' | 'events'>;
}

/** What the matrix is built from. */
export interface Evidence {
  readonly pairs: readonly Pair[];
  readonly pacts: readonly Pact[];
  /** What the comparison with the contracts found, by the path of the pact. */
  readonly findings: ReadonlyMap<string, readonly Finding[]>;
  readonly verifications: readonly Verification[];
  /** `hashSource` of each provider. */
  readonly sources: ReadonlyMap<string, string>;
}

/** One row for each pair, and for each pact that belongs to none. */
export function buildMatrix(evidence: Evidence): readonly MatrixRow[] {
  const { pairs, pacts, findings, verifications, sources } = evidence;
  const paths = new Set(pairs.map(pactPath));
  const rows = pairs.map((pair) => {
    const path = pactPath(pair);
    const pact = pacts.find((one) => one.path === path);
    const { consumer, provider } = pair;
    const judgement = judgePair({
      pair,
      pact,
      findings: findings.get(path) ?? [],
      verification: verifications.find((one) => pactPath(one) === path),
      source: sources.get(provider) ?? '',
    });
    return toRow(consumer, provider, pact, judgement, pact && measureCoverage(pair, pact));
  });
  const strays = pacts
    .filter(({ path }) => !paths.has(path))
    .map((pact) =>
      toRow(pact.consumer, pact.provider, pact, {
        verdict: 'failed',
        reasons: [`no contract lets ${pact.consumer} call or hear ${pact.provider}`],
      }),
    );
  return [...rows, ...strays];
}

function toRow(
  consumer: string,
  provider: string,
  pact: Pact | undefined,
  judgement: Judgement,
  { operations, events }: Pick<Coverage, 'operations' | 'events'> = { operations: {}, events: {} },
): MatrixRow {
  return {
    consumer,
    provider,
    ...judgement,
    interactions: pact?.interactions.length ?? 0,
    coverage: { operations, events },
  };
}
