import type { Operation } from '../workload/ledger.ts';
import type { Facts } from './facts.ts';

/** The facts about some operations alone, when others went before them on the same platform. */
export function restrictTo(operations: readonly Operation[], facts: Facts): Facts {
  const ids = new Set(operations.map(({ id }) => id));
  const [events, others] = split(facts.events, ({ correlation_id }) => ids.has(correlation_id));
  const otherEvents = new Set(others.map(({ event_id }) => event_id));
  const isOurs = ({ event_id }: { readonly event_id: string }): boolean =>
    !otherEvents.has(event_id);
  const [deliveries, otherDeliveries] = split(facts.deliveries, isOurs);
  const theirs = new Set(otherDeliveries.map(({ id }) => id));
  return {
    ...facts,
    events,
    workouts: facts.workouts.filter((operation) => ids.has(operation)),
    // What belongs to no event at all is judged whichever operations are.
    effects: facts.effects.filter(isOurs),
    deliveries,
    mails: facts.mails.filter(({ delivery_id }) => !theirs.has(delivery_id)),
  };
}

function split<T>(all: readonly T[], isIn: (one: T) => boolean): [T[], T[]] {
  return [all.filter(isIn), all.filter((one) => !isIn(one))];
}
