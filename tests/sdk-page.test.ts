import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const page = await readFile(`${root}docs/sdk.md`, 'utf8');
const { scripts } = JSON.parse(await readFile(`${root}package.json`, 'utf8')) as {
  readonly scripts: Readonly<Record<string, string>>;
};
const claims = [...page.matchAll(/^\| (?<name>[^|]+) \| (?<answer>[^|]+) \| (?<proof>[^|]+) \|$/gm)]
  .map(({ groups }) => ({ name: groups?.['name'] ?? '', proof: groups?.['proof'] ?? '' }))
  .filter(({ proof }) => proof !== 'test');

it('docs/sdk.md answers all that it is asked', () => {
  expect(claims.length).toBeGreaterThan(45);
});

it.each(claims)('docs/sdk.md names tests that exist for: $name', async ({ proof }) => {
  // What there is nothing of needs no proof.
  if (proof === '–') return;
  const tests = [...proof.matchAll(/`(?<path>[\w./-]+\.test\.ts)`: (?<titles>[^;]+)/g)];
  const commands = [...proof.matchAll(/`npm run (?<name>[\w:]+)/g)];
  expect(tests.length + commands.length).toBeGreaterThan(0);
  expect(proof.match(/\.test\.ts/g) ?? []).toHaveLength(tests.length);
  for (const { groups } of commands) expect(scripts).toHaveProperty([groups?.['name'] ?? '']);
  for (const { groups: { path = '', titles = '' } = {} } of tests) {
    const known = await titlesIn(path);
    for (const title of titles.split(', ')) {
      expect(known, path).toContainEqual(expect.stringContaining(title.trim()));
    }
  }
});

/** What the tests of a file are called. */
async function titlesIn(path: string): Promise<readonly string[]> {
  const places = ['sdk/client/test/', 'sdk/client/', ''];
  const place = places.find((place) => existsSync(`${root}${place}${path}`));
  const text = await readFile(`${root}${place ?? ''}${path}`, 'utf8');
  // The title of a table of tests follows the table; those of lint rules are named by the fault that is planted.
  const found = text.matchAll(
    /(?:\b(?:it|test|describe)\(|\)\(|\bfault:)\s*(['"`])(?<title>.+?)\1/g,
  );
  return [...found].map(({ groups }) => groups?.['title'] ?? '');
}
