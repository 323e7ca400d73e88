import type { Pact } from '../pact/pact.ts';
import type { Pair } from './pair.ts';

/** What a pact covers of what it has to cover. */
export interface Coverage {
  /** The statuses of each operation that the pair is about; none for those that no interaction is about. */
  readonly operations: Readonly<Record<string, readonly number[]>>;
  /** How many messages there are of each event. */
  readonly events: Readonly<Record<string, number>>;
  /** What is missing: of each list, one operation or event has to be covered, and none is. */
  readonly missing: readonly (readonly string[])[];
  /** Descriptions of interactions that no contract allows between the two. */
  readonly foreign: readonly string[];
}

/** Measures what a pact covers. An operation is covered by a success of it, an event by a message. */
export function measureCoverage(
  { operations, events, required }: Pair,
  { interactions }: Pact,
): Coverage {
  const statusesOf = (operation: string): readonly number[] => {
    const statuses = interactions.flatMap((one) =>
      one.kind === 'http' && one.subject === operation ? [one.status] : [],
    );
    return [...new Set(statuses)].sort((a, b) => a - b);
  };
  const messagesOf = (event: string): number =>
    interactions.filter(({ kind, subject }) => kind === 'message' && subject === event).length;
  const covered = new Set([
    ...operations.filter((name) =>
      statusesOf(name).some((status) => status >= 200 && status < 300),
    ),
    ...events.filter((name) => messagesOf(name) > 0),
  ]);
  const isAllowed = { http: operations, message: events };
  return {
    operations: Object.fromEntries(operations.map((name) => [name, statusesOf(name)])),
    events: Object.fromEntries(events.map((name) => [name, messagesOf(name)])),
    missing: required.filter((names) => !names.some((name) => covered.has(name))),
    foreign: interactions.flatMap(({ kind, subject, description }) =>
      isAllowed[kind].includes(subject) ? [] : [description],
    ),
  };
}
