import type { Operation } from '../workload/ledger.ts';
import {
  type Accusation,
  allEffects,
  checkDeliveries,
  type Deliveries,
  indexDeliveries,
} from './deliveries.ts';
import type { Facts, RecordedEvent } from './facts.ts';
import { checkOrder } from './order.ts';
import { checkLogged, checkLogging } from './workouts.ts';

/** How many operations ended in which way. Only the first two, and `without effect`, are good ends. */
export interface Tally {
  /** Acknowledged, with exactly the effects that it should have. */
  readonly ok: number;
  /** Nobody had answered; it has happened, once, with all its effects. */
  readonly recovered: number;
  /** Refused or never answered, and it has not happened. */
  readonly 'without effect': number;
  readonly lost: number;
  readonly duplicated: number;
  /** Also effects that no operation asked for, and effects in the wrong order. */
  readonly unexpected: number;
}

/** What came out, with the first accusations in words. */
export interface Judgement extends Tally {
  readonly operations: number;
  /** What those that were not acknowledged were answered last. */
  readonly refusals: Readonly<Record<string, number>>;
  readonly accusations: readonly Accusation[];
}

type Class = keyof Tally;

const shown = 50;

/** Compares what was acknowledged with what is there. */
export function judge(operations: readonly Operation[], facts: Facts): Judgement {
  const tally: Record<Class, number> = {
    ok: 0,
    recovered: 0,
    'without effect': 0,
    lost: 0,
    duplicated: 0,
    unexpected: 0,
  };
  const accusations: Accusation[] = [];
  const index = indexDeliveries(facts);
  const known = new Set(operations.map(({ id }) => id));
  for (const operation of operations) {
    const [first, ...others] = accuse(operation, facts, index);
    if (first) accusations.push(first, ...others);
    tally[first?.class ?? classOf(operation, index)] += 1;
  }
  const strays = [
    ...findStrays(facts, index, known),
    ...checkOrder(facts),
    ...checkLogged(facts),
    ...findLeftovers(facts),
  ];
  for (const stray of strays) tally[stray.class] += 1;
  accusations.push(...strays);
  return {
    operations: operations.length,
    ...tally,
    refusals: countRefusals(operations),
    accusations: accusations.slice(0, shown),
  };
}

function countRefusals(operations: readonly Operation[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { kind, outcome, answer } of operations) {
    if (outcome === 'acknowledged') continue;
    const refusal = `${kind}: ${outcome}, ${answer}`;
    counts[refusal] = (counts[refusal] ?? 0) + 1;
  }
  return counts;
}

function classOf({ id, outcome }: Operation, index: Deliveries): Class {
  if (outcome === 'acknowledged') return 'ok';
  const happened = index.causedBy(id).length + index.workouts(id) > 0;
  return outcome === 'unknown' && happened ? 'recovered' : 'without effect';
}

/** What is wrong with an operation, the worst first. */
function accuse(operation: Operation, facts: Facts, index: Deliveries): Accusation[] {
  const { id, kind, outcome, answer } = operation;
  const order = ['lost', 'duplicated', 'unexpected'];
  return [
    ...checkRow(operation, facts),
    ...checkEvent(operation, index),
    ...checkLogging(operation, index),
  ]
    .map((one) => ({ ...one, what: `${kind} ${id} (${outcome}, ${answer}): ${one.what}` }))
    .sort((a, b) => order.indexOf(a.class) - order.indexOf(b.class));
}

const finalStatus: Readonly<Record<string, string>> = {
  completeProgram: 'completed',
  completeBooking: 'completed',
  cancelBooking: 'cancelled',
  createWorkoutLog: 'filled',
  updateWorkoutLog: 'filled',
};

/** Looks at the row that an operation has made or changed, as far as its answer told which that is. */
function checkRow({ kind, outcome, subject }: Operation, { rows }: Facts): Accusation[] {
  if (outcome !== 'acknowledged' || subject === undefined) return [];
  const status = rows.get(subject);
  const wanted = finalStatus[kind] ?? status;
  if (status !== undefined && status === wanted) return [];
  return [{ class: 'lost', what: `its row ${subject} is ${status ?? 'not there'}` }];
}

/** Follows the event that an operation causes. */
function checkEvent({ id, event, outcome }: Operation, index: Deliveries): Accusation[] {
  if (event === undefined) return [];
  const events = index.causedBy(id).filter(({ type }) => type === event);
  const found: Accusation[] = [];
  if (outcome === 'rejected' && events.length > 0) {
    found.push({ class: 'unexpected', what: `was refused, and ${event} was recorded` });
  }
  if (outcome === 'acknowledged' && events.length === 0) {
    found.push({ class: 'lost', what: `${event} is not in the outbox` });
  }
  if (events.length > 1) {
    found.push({
      class: 'duplicated',
      what: `${event} is in the outbox ${events.length} times`,
    });
  }
  return [...found, ...events.flatMap((recorded) => checkDeliveries(recorded, index))];
}

/** Events that no operation and no other event accounts for, effects of no event, and mails that nobody has recorded. */
function findStrays(facts: Facts, index: Deliveries, known: ReadonlySet<string>): Accusation[] {
  const { events, workouts, mails } = facts;
  const isKnown = ({ correlation_id, causation_id }: RecordedEvent): boolean =>
    known.has(correlation_id) && (causation_id === null || index.event(causation_id) !== undefined);
  return [
    ...events
      .filter((event) => !isKnown(event))
      .map(({ type, event_id }) => `${type} ${event_id} was asked for by nobody`),
    ...workouts
      .filter((operation) => !known.has(operation))
      .map((operation) => `a workout of ${operation} was logged, which nobody asked for`),
    ...allEffects(facts)
      .filter(({ event_id }) => index.event(event_id) === undefined)
      .map(({ group, kind, event_id }) => `${group}: ${kind} of ${event_id}, which no outbox has`),
    ...mails
      .filter(({ delivery_id }) => index.message(delivery_id) === undefined)
      .map(({ delivery_id, to }) => `a mail ${delivery_id} to ${to.join()}, which is not recorded`),
  ].map((what) => ({ class: 'unexpected', what }));
}

function findLeftovers({ leftovers }: Facts): Accusation[] {
  return Object.entries(leftovers)
    .filter(([, count]) => count > 0)
    .map(([name, count]) => ({ class: 'unexpected', what: `${count} left ${name}` }));
}
