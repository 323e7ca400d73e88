import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { median } from './statistics.ts';

/** Runs a command to its end, in a folder, and gives the milliseconds it took. Throws when it fails. */
export async function timeCommand(
  [command = '', ...args]: readonly string[],
  cwd = process.cwd(),
): Promise<number> {
  const started = performance.now();
  const child = spawn(command, args, { cwd, stdio: 'ignore' });
  const [code] = (await once(child, 'exit')) as [number | null];
  if (code !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${code}`);
  return performance.now() - started;
}

/** Medians of two commands run in turn, so that both see the same moods of the machine. */
export async function timeInTurn(
  first: readonly string[],
  second: readonly string[],
  rounds: number,
): Promise<[number, number]> {
  const times: [number[], number[]] = [[], []];
  for (let round = 0; round <= rounds; round += 1) {
    for (const [at, command] of [first, second].entries()) {
      const time = await timeCommand(command);
      // The first round warms the caches of disk and compiler.
      if (round > 0) times[at as 0 | 1].push(time);
    }
  }
  return [median(times[0]), median(times[1])];
}
