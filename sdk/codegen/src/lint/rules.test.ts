import { readFile } from 'node:fs/promises';

import { expect, test } from 'vitest';

import { rules } from './rules.ts';

test('rules have names of their own', () => {
  expect(new Set(rules.map(({ name }) => name)).size).toBe(rules.length);
});

test.each([
  ...rules,
  { name: 'yaml-syntax', what: '' },
  ...['no-version', 'unknown-version', 'unknown-method', 'unknown-type'].map((name) => ({
    name,
    what: '',
  })),
  { name: 'unknown-reference', what: '' },
  { name: 'remote-reference', what: '' },
])('$name is explained in docs/contracts.md', async ({ name, what }) => {
  const guide = new URL('../../../../docs/contracts.md', import.meta.url);
  const row = (await readFile(guide, 'utf8'))
    .split('\n')
    .find((line) => line.startsWith(`| \`${name}\` |`));
  expect(row, `a row for ${name} in its table of rules`).toContain(what);
});
