import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { expect, inject, it } from 'vitest';
import { joinStack } from './stack.ts';

const bin = fileURLToPath(new URL('../../cli/bin/fitsync.mjs', import.meta.url));

it('runs the first booking of the README as it stands there', async () => {
  const stack = await joinStack(inject('stack'));
  const readme = await readFile(new URL('../../README.md', import.meta.url), 'utf8');
  const script = /<!-- first-booking.*?-->\n```sh\n(?<lines>.*?)```/s.exec(readme)?.groups?.[
    'lines'
  ];
  expect(script?.trim().split('\n')).toHaveLength(4);

  const here = script!
    .replaceAll('localhost:4000', new URL(stack.gatewayUrl).host)
    .replaceAll('npx fitsync', `${process.execPath} ${bin}`);
  const { code, stdout } = await stack.shell(here);
  expect(code).toBe(0);
  expect(stdout).toContain('"success":true');
  expect(stdout).toMatch(/"event": ?"booking.created"/);
});
