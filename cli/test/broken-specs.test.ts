import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type CliUser, createCliUser } from './fixtures/run-cli.ts';

const specs = fileURLToPath(new URL('../../specs', import.meta.url));
const file = 'specs/http/user.openapi.yaml';
let user: CliUser;
beforeEach(() => {
  user = createCliUser();
  cpSync(specs, join(user.home, 'specs'), { recursive: true });
});
afterEach(() => user.remove());

const slips = [
  [
    '    post:',
    '    psot:',
    'error unknown-method: `psot` is no HTTP method; did you mean `post`?',
  ],
  ['openapi: 3.1.0', 'openapii: 3.1.0', 'error no-version: The document has no `openapi` version.'],
  ['openapi: 3.1.0', 'openapi: 3.0.3', 'it has to be OpenAPI 3.1.x.'],
  ['type: string', 'type: strin', 'error unknown-type: `strin` is no type; did you mean `string`?'],
] as const;

it.each(slips)('%s written %s is told with its place, and nothing else', async (from, to, said) => {
  const path = join(user.home, file);
  const text = readFileSync(path, 'utf8').replace(from, to);
  writeFileSync(path, text);
  const line = text.slice(0, text.indexOf(to) + to.length).split('\n').length;

  const generated = await user.run(['generate']);
  expect(generated).toMatchObject({ code: 3, stdout: 'nothing was written\n' });
  const linted = await user.run(['lint']);
  expect(linted).toMatchObject({ code: 3, stderr: '' });
  for (const told of [generated.stderr, linted.stdout]) {
    expect(told).toContain(said);
    expect(told.match(/^specs\/.*:\d+:\d+ error/gm)).toEqual([
      expect.stringMatching(new RegExp(String.raw`^${file}:${line}:\d+ error`)),
    ]);
    expect(told).toContain('help: ');
  }
});
