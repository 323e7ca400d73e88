import { createRequire } from 'node:module';

import type * as Recheck from 'recheck';

// The build for browsers is the one in plain JavaScript: the default one starts a native program or Java.
const require = createRequire(import.meta.url);
const { checkSync }: Pick<typeof Recheck, 'checkSync'> = require('recheck/lib/browser.js');

const risks = new Map<string, string | undefined>();

/**
 * What is dangerous about a regular expression, as the end of a sentence; undefined when it is
 * matched in linear time. A pattern that cannot be judged within a few seconds counts as dangerous.
 */
export function patternRisk(pattern: string): string | undefined {
  if (!risks.has(pattern)) risks.set(pattern, judge(pattern));
  return risks.get(pattern);
}

function judge(pattern: string): string | undefined {
  // The automaton proves what it says and is fast; fuzzing is for what automata cannot express.
  const proof = checkSync(pattern, 'u', { checker: 'automaton', timeout: 3000 });
  const result =
    proof.status === 'unknown'
      ? checkSync(pattern, 'u', { checker: 'fuzz', timeout: 3000, randomSeed: 1 })
      : proof;
  if (result.status === 'safe') return undefined;
  if (result.status === 'vulnerable') {
    return `can be made to backtrack (${result.complexity.summary})`;
  }
  return result.error.kind === 'invalid'
    ? 'is not a regular expression'
    : 'could not be proved safe within three seconds';
}
