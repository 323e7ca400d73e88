import type { Envelope } from '@fitsync/descriptor';

/** An event with those that it led to. */
export interface CauseNode {
  readonly event: string;
  readonly event_id: string;
  readonly source: string;
  readonly timestamp: string;
  /** Milliseconds after the event that led to it; of one that none did, after the first of all. */
  readonly gap_ms: number;
  readonly caused: readonly CauseNode[];
}

/** Arranges events by what led to them, each once, in the order of time. */
export function buildCauseTree(envelopes: readonly Envelope[]): CauseNode[] {
  const inOrder = envelopes.toSorted((a, b) => timeOf(a) - timeOf(b));
  const byCause = Map.groupBy(inOrder, ({ causation_id }) => causation_id);
  const ids = new Set(inOrder.map(({ event_id }) => event_id));
  const placed = new Set<string>();
  const [first] = inOrder;

  function toNode(envelope: Envelope, since: Envelope): CauseNode {
    const { event, event_id, source, timestamp } = envelope;
    placed.add(event_id);
    return {
      event,
      event_id,
      source,
      timestamp,
      gap_ms: timeOf(envelope) - timeOf(since),
      caused: place(byCause.get(event_id) ?? [], envelope),
    };
  }

  function place(candidates: readonly Envelope[], since: Envelope): CauseNode[] {
    return candidates.flatMap((one) => (placed.has(one.event_id) ? [] : [toNode(one, since)]));
  }

  if (!first) return [];
  const roots = inOrder.filter(({ causation_id }) => !causation_id || !ids.has(causation_id));
  // The second time for what only leads to itself, which cannot happen, and would not be shown.
  return [...place(roots, first), ...place(inOrder, first)];
}

function timeOf({ timestamp }: Envelope): number {
  return Date.parse(timestamp);
}
