import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { expect, inject, it } from 'vitest';
import { soon } from './soon.ts';
import { joinStack, type Stack } from './stack.ts';

const bin = fileURLToPath(new URL('../../cli/bin/fitsync.mjs', import.meta.url));

/** A script of the README, for a stack. */
async function scriptOf(name: string, { gatewayUrl }: Stack): Promise<string[]> {
  const readme = await readFile(new URL('../../README.md', import.meta.url), 'utf8');
  const script = new RegExp(`<!-- ${name}.*?-->\\n\`\`\`sh\\n(?<lines>.*?)\`\`\``, 's').exec(
    readme,
  );
  return (script?.groups?.['lines'] ?? '')
    .replaceAll('localhost:4000', new URL(gatewayUrl).host)
    .replaceAll('npx fitsync', `${process.execPath} ${bin}`)
    .trim()
    .split('\n');
}

it('runs the first booking of the README as it stands there', async () => {
  const stack = await joinStack(inject('stack'));
  const script = await scriptOf('first-booking', stack);
  expect(script).toHaveLength(4);
  const booked = await stack.shell(script.slice(0, 3).join('\n'));
  expect(booked.stdout).toContain('"success":true');
  // A moment later than people type, at times: before the event is in the log, the tail shows the one before it.
  await soon(async () => {
    const { code, stdout } = await stack.shell(script[3] ?? '');
    expect(code).toBe(0);
    expect(stdout).toMatch(/"event": ?"booking.created"/);
  });
});

it('shows what comes of a completed session, as the README does', async () => {
  const stack = await joinStack(inject('stack'));
  const script = await scriptOf('cascade', stack);
  expect(script).toHaveLength(6);
  // Other tests may have completed it before, which is answered in the same way. What comes of it takes a moment.
  await soon(async () => {
    const { code, stdout } = await stack.shell(script.join('\n'));
    expect(code).toBe(0);
    expect(stdout).toContain('"status": "completed"');
    expect(stdout).toMatch(/"status": "(stub|filled)"/);
    expect(stdout).toContain('Your session with Toni Trainer is complete');
    expect(stdout).toContain('Well done! Your session is complete');
  });
});
