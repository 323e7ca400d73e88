import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, it, onTestFinished } from 'vitest';

const script = `
  import { choosePort } from ${JSON.stringify(new URL('choose-port.ts', import.meta.url).href)};
  const ports = [];
  for (let i = 0; i < 400; i += 1) ports.push(await choosePort());
  console.log(JSON.stringify(ports));
  process.stdin.resume();`;

/** A process that chooses many ports, and uses none of them yet. */
function startChooser(): ChildProcess {
  const child = spawn(process.execPath, ['--input-type=module', '--eval', script], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  return child;
}

it('gives no port to two processes, though none of them uses it yet', async () => {
  const choosers = [startChooser(), startChooser()];
  const lines = await Promise.all(choosers.map(({ stdout }) => stdout && once(stdout, 'data')));
  const ports = lines.flatMap((line): number[] => JSON.parse(String(line)));
  expect(new Set(ports).size).toBe(800);
});
