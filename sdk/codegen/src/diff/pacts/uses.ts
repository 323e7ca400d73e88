import { isRecord } from '../../load/index.ts';
import type { Use } from '../change.ts';
import type { Interaction, Pact } from './pact.ts';

/** An event, and an operation that sends or receives it. */
export interface NamedEvent {
  readonly operation: string;
  readonly event: string;
}

/** Events by the names of the operations that send or receive them. */
export type EventNames = ReadonlyMap<string, readonly NamedEvent[]>;

/** Whether a change concerns what a consumer relies on. */
export function isUsed(
  use: Use,
  { consumer }: Pick<Pact, 'consumer'>,
  interaction: Interaction,
  events: EventNames,
): boolean {
  if (use.consumers && !use.consumers.includes(consumer)) return false;
  if (use.exceptConsumers?.includes(consumer)) return false;
  return isAbout(use, interaction, events) && reaches(use, interaction);
}

function isAbout(
  { operations, event }: Use,
  { operation, eventOperation }: Interaction,
  events: EventNames,
): boolean {
  if (operations) return operation !== undefined && operations.includes(operation);
  if (event === undefined) return true;
  const named = eventOperation === undefined ? [] : (events.get(eventOperation) ?? []);
  return named.some((one) => one.event === event);
}

function reaches({ path, absent, value }: Use, { fields, rules }: Interaction): boolean {
  // A pact has the path of a request as it was sent, with all parameters in it.
  if (path[0] === 'request' && path[1] === 'path') return true;
  if (absent) return !isRefusal(path, fields) && lacks(fields, path);
  const found = valuesAt(fields, path);
  if (value !== undefined) return found.includes(value);
  return found.length > 0 || rules.some((rule) => leadsTo(rule, path));
}

/** A request that is meant to be refused is not broken by being refused. */
function isRefusal([where]: readonly string[], fields: unknown): boolean {
  return where === 'request' && valuesAt(fields, ['response', '400']).length > 0;
}

function lacks(fields: unknown, path: readonly string[]): boolean {
  const last = path.at(-1) ?? '';
  return valuesAt(fields, path.slice(0, -1)).some(
    (parent) => isRecord(parent) && !Object.hasOwn(parent, last),
  );
}

/** Every value that a path leads to; `[]` is any item and `*` any field. */
function valuesAt(value: unknown, path: readonly string[]): readonly unknown[] {
  const [segment, ...rest] = path;
  if (segment === undefined) return [value];
  if (Array.isArray(value)) {
    return segment === '[]' ? value.flatMap((item) => valuesAt(item, rest)) : [];
  }
  if (!isRecord(value)) return [];
  if (segment === '*') return Object.values(value).flatMap((item) => valuesAt(item, rest));
  return Object.hasOwn(value, segment) ? valuesAt(value[segment], rest) : [];
}

/** Whether a matching rule is about the path, or something below it. */
function leadsTo(rule: readonly string[], path: readonly string[]): boolean {
  return (
    rule.length >= path.length &&
    path.every(
      (segment, index) => segment === rule[index] || segment === '*' || rule[index] === '*',
    )
  );
}
