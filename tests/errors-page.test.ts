import { readFile } from 'node:fs/promises';
import { problems } from '@fitsync/contracts/problems';
import { expect, it } from 'vitest';

it('docs/errors.md lists every problem of the contracts, and no other', async () => {
  const page = await readFile(new URL('../docs/errors.md', import.meta.url), 'utf8');
  const rows = [...page.matchAll(/^\| `(?<code>\w+)` \| (?<status>\d+) \| (?<title>[^|]+) \|/gm)];
  const documented = rows.map(({ groups }) => ({
    code: groups?.['code'],
    status: Number(groups?.['status']),
    title: groups?.['title'],
  }));
  const listed = Object.values(problems).map(({ code, status, title }) => ({
    code,
    status,
    title,
  }));
  expect(documented.toSorted(byCode)).toEqual(listed.toSorted(byCode));
});

function byCode(
  a: { readonly code: string | undefined },
  b: { readonly code: string | undefined },
): number {
  return String(a.code) < String(b.code) ? -1 : 1;
}
