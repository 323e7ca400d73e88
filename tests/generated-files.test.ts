import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const folder = fileURLToPath(new URL('../generated/', import.meta.url));
const MOST_LINES = 450;

it('generated code is in files that can be read', async () => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const sources = entries.filter(
    (entry) => /\.[jt]s$/.test(entry.name) && !entry.parentPath.includes('node_modules'),
  );
  const lengths = await Promise.all(
    sources.map(async ({ parentPath, name }) => {
      const text = await readFile(`${parentPath}/${name}`, 'utf8');
      return [`${parentPath.slice(folder.length)}/${name}`, text.split('\n').length] as const;
    }),
  );
  expect(lengths.length).toBeGreaterThan(100);
  expect(lengths.filter(([, lines]) => lines > MOST_LINES)).toEqual([]);
});
