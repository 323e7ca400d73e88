import type { Documents } from '../../load/index.ts';
import { readContracts } from '../../lint/contracts.ts';
import type { Change } from '../change.ts';
import type { Sides } from '../sides.ts';
import type { Pact } from './pact.ts';
import type { NamedEvent } from './uses.ts';
import { isUsed } from './uses.ts';

/** A consumer that a change breaks, and how that is known. */
export interface BrokenPair {
  readonly consumer: string;
  readonly provider: string;
  /** Descriptions of the interactions that use what has changed. */
  readonly interactions: readonly string[];
}

/** Finds the pairs whose pacts use what a change takes away. */
export function createBrokenPairs(
  pacts: readonly Pact[],
  { before, after }: Sides,
): (change: Change) => readonly BrokenPair[] {
  // An operation that is of another event now was of the one that is gone.
  const events = Map.groupBy(
    [...eventOperationsOf(before), ...eventOperationsOf(after)],
    ({ operation }) => operation,
  );
  return (change) => {
    const pairs = new Map<string, BrokenPair>();
    if (!change.breaking) return [];
    for (const pact of pacts) {
      const { consumer, provider } = pact;
      const broken = pact.interactions
        .filter((interaction) => isUsed(change.use, pact, interaction, events))
        .map(({ description }) => description);
      if (broken.length === 0) continue;
      const key = `${consumer} ${provider}`;
      const known = pairs.get(key)?.interactions ?? [];
      const interactions = [...new Set([...known, ...broken])].sort();
      pairs.set(key, { consumer, provider, interactions });
    }
    return [...pairs].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, pair]) => pair);
  };
}

function eventOperationsOf(documents: Documents): NamedEvent[] {
  return readContracts(documents).eventOperations.flatMap(({ key, channel }) =>
    channel === undefined ? [] : [{ operation: key, event: channel }],
  );
}
