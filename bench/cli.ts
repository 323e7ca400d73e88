import { fileURLToPath } from 'node:url';
import { report } from './statistics.ts';
import { timeInTurn } from './time-command.ts';

const bin = fileURLToPath(new URL('../cli/bin/fitsync.mjs', import.meta.url));

/** How long the command line takes to show its help, against Node doing nothing. */
export async function benchCli(): Promise<void> {
  const [bare, help] = await timeInTurn(
    [process.execPath, '-e', '0'],
    [process.execPath, bin, '--help'],
    20,
  );
  report('Start of the command line (median of 20, aim: at most 1.50)', [
    { command: 'node -e 0', ms: bare.toFixed(0), ratio: '1.00' },
    { command: 'fitsync --help', ms: help.toFixed(0), ratio: (help / bare).toFixed(2) },
  ]);
}
