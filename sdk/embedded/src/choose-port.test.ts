import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { expect, it, onTestFinished } from 'vitest';

const script = `
  import { choosePort } from ${JSON.stringify(new URL('choose-port.ts', import.meta.url).href)};
  const ports = [];
  for (let i = 0; i < 400; i += 1) ports.push(await choosePort());
  console.log(JSON.stringify(ports));
  process.stdin.resume();`;

/** The ports that a process chooses, which uses none of them yet, and stays. */
async function chooseElsewhere(): Promise<number[]> {
  const child = spawn(process.execPath, ['--input-type=module', '--eval', script], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  const [line]: unknown[] = await once(createInterface(child.stdout), 'line');
  return JSON.parse(String(line));
}

it('gives no port to two processes, though none of them uses it yet', async () => {
  const ports = await Promise.all([chooseElsewhere(), chooseElsewhere()]);
  expect(new Set(ports.flat()).size).toBe(800);
});
