import type { Operation } from '../workload/ledger.ts';
import type { Facts } from './facts.ts';

/** The facts about some operations alone, when others went before them on the same platform. */
export function restrictTo(operations: readonly Operation[], facts: Facts): Facts {
  const ids = new Set(operations.map(({ id }) => id));
  const events = facts.events.filter(({ correlation_id }) => ids.has(correlation_id));
  const eventIds = new Set(events.map(({ event_id }) => event_id));
  return {
    ...facts,
    events,
    effects: facts.effects.filter(({ event_id }) => eventIds.has(event_id)),
  };
}
