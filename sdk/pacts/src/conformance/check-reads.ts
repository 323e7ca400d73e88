import type { MatchingRules } from '../pact/pact-file.ts';
import { formatBodyPath, leadsTo, parseBodyPath } from './body-path.ts';
import type { Read } from './list-reads.ts';
import { accepts } from './matchers.ts';
import { allowsNull } from './schema-node.ts';

/**
 * Finds what a consumer expects and the contract does not promise: fields that may be absent, and values that may be
 * null. `allowed` are those that the interaction names itself, because its state brings them about.
 */
export function checkReads(
  reads: readonly Read[],
  rules: MatchingRules['body'] = {},
  allowed: readonly string[] = [],
): string[] {
  const found = new Map<string, string>();
  for (const read of reads) {
    const path = formatBodyPath(read.steps);
    const lack = lackOf(read, rules);
    if (lack !== undefined) found.set(path, lack);
  }
  const known = new Set(allowed.map(normalized));
  const complaints = [...found].flatMap(([path, lack]) =>
    known.has(path)
      ? []
      : [
          `\`${path}\` ${lack} by the contract; if the state promises it, name it in reads_optional`,
        ],
  );
  const idle = allowed.filter((path) => !found.has(normalized(path)));
  return [
    ...complaints,
    ...idle.map((path) => `reads_optional names \`${path}\`, which needs no leave`),
  ];
}

/** What the contract does not promise of a part; undefined when it promises all of it. */
function lackOf({ steps, value, node, optional }: Read, rules: object): string | undefined {
  if (optional) return 'may be absent';
  if (value === null || !allowsNull(node)) return undefined;
  const takesNull = Object.entries(rules).some(([path, ruleSet]) => {
    const parsed = parseBodyPath(path);
    return parsed !== undefined && leadsTo(parsed, steps) && accepts(ruleSet, null, value);
  });
  return takesNull ? undefined : 'may be null';
}

function normalized(path: string): string {
  const parsed = parseBodyPath(path);
  return parsed ? formatBodyPath(parsed) : path;
}
