import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type CliUser, createCliUser } from './fixtures/run-cli.ts';

const specs = fileURLToPath(new URL('../../specs', import.meta.url));
let user: CliUser;
beforeEach(() => {
  user = createCliUser();
  cpSync(specs, join(user.home, 'specs'), { recursive: true });
  const file = join(user.home, 'specs', 'http', 'schedule.openapi.yaml');
  writeFileSync(file, readFileSync(file, 'utf8').replace('paths:', 'paths: {}\npaths:'));
});
afterEach(() => user.remove());

it('checks nothing while the specs have errors, and says so', async () => {
  const { code, stdout, stderr } = await user.run(['generate', '--check']);
  expect(code).toBe(3);
  expect(stdout).toBe('the generated code was not checked: the specs have errors\n');
  expect(stderr).toContain('yaml-syntax');
  expect(stderr).not.toContain('fitsync generate');
});

it('claims nothing about files that it did not check in JSON either', async () => {
  const { code, stdout, stderr } = await user.run(['generate', '--check', '--json']);
  expect({ code, stderr }).toEqual({ code: 3, stderr: '' });
  const result: unknown = JSON.parse(stdout);
  expect(result).toMatchObject({ checked: false, diagnostics: [{ code: 'yaml-syntax' }] });
  expect(result).not.toHaveProperty('drift');
});
