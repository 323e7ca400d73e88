import type { Matcher, MatchingRules, RuleSet } from '../pact/pact-file.ts';
import { leadsTo, parseBodyPath } from './body-path.ts';
import type { Read } from './list-reads.ts';
import { accepts, describeMatchers, isKnown } from './matchers.ts';
import { sampleValues } from './sample-values.ts';

/**
 * Compares matchers with the contract. A matcher says what the consumer can work with, so it has to accept whatever the
 * contract allows at that place; a value without a matcher says what the provider state brings about, and may be narrower.
 */
export function checkMatchers(reads: readonly Read[], rules: MatchingRules['body'] = {}): string[] {
  return Object.entries(rules).flatMap(([path, ruleSet]) => {
    const unknown = ruleSet.matchers.filter((matcher) => !isKnown(matcher));
    if (unknown.length > 0) return unknown.map((matcher) => complainOfUnknown(path, matcher));
    const parsed = parseBodyPath(path);
    if (!parsed) return [`\`${path}\` is no path that can be compared with the contract`];
    const targets = reads.filter(({ steps }) => leadsTo(parsed, steps));
    if (targets.length === 0) return [`the matcher for \`${path}\` is about nothing in the body`];
    return [...new Set(targets.flatMap((read) => complaints(path, ruleSet, read)))];
  });
}

function complainOfUnknown(path: string, { match, regex }: Matcher): string {
  const detail = typeof regex === 'string' ? ` ${JSON.stringify(regex)}` : '';
  return `the matcher ${match}${detail} for \`${path}\` cannot be compared with the contract`;
}

function complaints(path: string, rules: RuleSet, { value, node }: Read): string[] {
  const matchers = describeMatchers(rules);
  if (!accepts(rules, value, value)) {
    return [`\`${path}\`: the matcher ${matchers} rejects its own example ${show(value)}`];
  }
  // The same as no matcher at all.
  if (rules.matchers.some(({ match }) => match === 'equality')) return [];
  const rejected = sampleValues(node, value).find((sample) => !accepts(rules, sample, value));
  if (rejected === undefined) return [];
  return [
    `\`${path}\`: the contract allows ${show(rejected)}, which the matcher ${matchers} of ${show(value)} rejects`,
  ];
}

function show(value: unknown): string {
  if (Array.isArray(value)) return `an array of ${value.length}`;
  return typeof value === 'object' && value !== null ? 'an object' : JSON.stringify(value);
}
