import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';

import type { Direction } from './kinds.ts';
import { plainKinds, schemaKinds } from './kinds.ts';

const guide = await readFile(new URL('../../../../docs/contracts.md', import.meta.url), 'utf8');

/** The rows of its tables of changes, as cells. */
const rows = guide
  .slice(guide.indexOf('## Changing a contract'), guide.indexOf('## Rules'))
  .split('\n')
  .filter((line) => line.startsWith('| `'))
  .map((line) =>
    line
      .split('|')
      .map((cell) => cell.trim())
      .slice(1, -1),
  );

test('docs/contracts.md has the verdict on every change', () => {
  const verdict = (breaking: boolean): string => (breaking ? 'breaking' : 'harmless');
  const directions: readonly Direction[] = ['request', 'response', 'event'];
  expect(rows).toEqual([
    ...Object.entries(plainKinds).map(([kind, { breaking, meaning }]) => [
      `\`${kind}\``,
      verdict(breaking),
      meaning,
    ]),
    ...Object.entries(schemaKinds).map(([kind, { breaks, meaning }]) => [
      `\`${kind}\``,
      ...directions.map((one) => verdict(breaks.some((direction) => direction === one))),
      meaning,
    ]),
  ]);
});
