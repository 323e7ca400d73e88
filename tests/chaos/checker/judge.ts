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
    ...findLeftovers(facts),
  ];
  tally.unexpected += strays.length;
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

function classOf({ id, event, outcome, subject }: Operation, index: Deliveries): Class {
  if (outcome === 'acknowledged') return 'ok';
  const happened = event !== undefined && index.causedBy(id).length > 0;
  return outcome === 'unknown' && (happened || (event === undefined && subject !== undefined))
    ? 'recovered'
    : 'without effect';
}

/** What is wrong with an operation, the worst first. */
function accuse(operation: Operation, facts: Facts, index: Deliveries): Accusation[] {
  const { id, kind, event, outcome, subject } = operation;
  const accuse = (cls: Accusation['class'], what: string): Accusation => ({
    class: cls,
    what: `${kind} ${id} (${outcome}, ${operation.answer}): ${what}`,
  });
  const found: Accusation[] = [];
  if (outcome === 'acknowledged' && subject !== undefined) {
    const fault = checkRow(kind, facts.rows.get(subject));
    if (fault !== undefined) found.push(accuse('lost', `${fault} (${subject})`));
  }
  if (event === undefined) return found;
  const events = index.causedBy(id).filter(({ type }) => type === event);
  if (outcome === 'rejected' && events.length > 0) {
    found.push(accuse('unexpected', `was refused, and ${event} was recorded`));
  }
  if (outcome === 'acknowledged' && events.length === 0) {
    found.push(accuse('lost', `${event} is not in the outbox`));
  }
  if (events.length > 1) {
    found.push(accuse('duplicated', `${event} is in the outbox ${events.length} times`));
  }
  for (const recorded of events) {
    found.push(
      ...checkDeliveries(recorded, index).map(({ class: cls, what }) => accuse(cls, what)),
    );
  }
  const order = ['lost', 'duplicated', 'unexpected'];
  return found.sort((a, b) => order.indexOf(a.class) - order.indexOf(b.class));
}

const finalStatus: Readonly<Record<string, string>> = {
  completeProgram: 'completed',
  completeBooking: 'completed',
  cancelBooking: 'cancelled',
};

function checkRow(kind: string, status: string | undefined): string | undefined {
  if (status === undefined) return 'its row is not there';
  const wanted = finalStatus[kind];
  return wanted === undefined || wanted === status ? undefined : `its row is ${status}`;
}

/** Events that no operation and no other event accounts for, effects of no event, and mails that nobody has recorded. */
function findStrays(facts: Facts, index: Deliveries, known: ReadonlySet<string>): Accusation[] {
  const { events, mails } = facts;
  const isKnown = ({ correlation_id, causation_id }: RecordedEvent): boolean =>
    known.has(correlation_id) && (causation_id === null || index.event(causation_id) !== undefined);
  return [
    ...events
      .filter((event) => !isKnown(event))
      .map(({ type, event_id }) => `${type} ${event_id} was asked for by nobody`),
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
