import type { MatchingRules } from '../pact/pact-file.ts';
import type { KnownReads } from '../pact/pact.ts';
import { formatBodyPath, leadsTo, parseBodyPath } from './body-path.ts';
import type { Read } from './list-reads.ts';
import { accepts } from './matchers.ts';
import { allowsNull } from './schema-node.ts';

/**
 * Finds what a consumer expects and the contract does not promise: fields that may be absent, and values that may be
 * null. Those that the interaction names itself have leave, because its state brings them about.
 */
export function checkReads(
  reads: readonly Read[],
  { readsOptional, readsNullable }: KnownReads,
  rules: MatchingRules['body'] = {},
): string[] {
  const optional = reads.filter((read) => read.optional);
  const nullable = reads.filter((read) => mayBeNull(read, rules));
  return [
    ...checkLeave('reads_optional', 'may be absent', optional, readsOptional),
    ...checkLeave('reads_nullable', 'may be null', nullable, readsNullable),
  ];
}

/** Compares what needs leave with what has it. */
function checkLeave(
  list: string,
  lack: string,
  reads: readonly Read[],
  allowed: readonly string[],
): string[] {
  const found = new Set(reads.map(({ steps }) => formatBodyPath(steps)));
  const known = new Set(allowed.map(normalized));
  const unnamed = [...found].filter((path) => !known.has(path));
  const idle = allowed.filter((path) => !found.has(normalized(path)));
  return [
    ...unnamed.map(
      (path) => `\`${path}\` ${lack} by the contract; if the state promises it, name it in ${list}`,
    ),
    ...idle.map((path) => `${list} names \`${path}\`, which needs no leave`),
  ];
}

/** Whether the contract allows null where the consumer expects a value and nothing else. */
function mayBeNull({ steps, value, node }: Read, rules: object): boolean {
  if (value === null || !allowsNull(node)) return false;
  return !Object.entries(rules).some(([path, ruleSet]) => {
    const parsed = parseBodyPath(path);
    return parsed !== undefined && leadsTo(parsed, steps) && accepts(ruleSet, null, value);
  });
}

function normalized(path: string): string {
  const parsed = parseBodyPath(path);
  return parsed ? formatBodyPath(parsed) : path;
}
