import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { median, report } from './statistics.ts';
import { timeCommand } from './time-command.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const bin = fileURLToPath(new URL('../cli/bin/fitsync.mjs', import.meta.url));

/** How long it takes to generate everything from nothing, and again when nothing has changed. */
export async function benchGenerate(): Promise<void> {
  const cold: number[] = [];
  const unchanged: number[] = [];
  for (let round = 0; round < 3; round += 1) {
    const folder = await mkdtemp(join(tmpdir(), 'fitsync-bench-'));
    await cp(join(root, 'specs'), join(folder, 'specs'), { recursive: true });
    cold.push(await timeCommand([process.execPath, bin, 'generate'], folder));
    unchanged.push(await timeCommand([process.execPath, bin, 'generate'], folder));
    await rm(folder, { recursive: true });
  }
  report('Generating all contracts, whole process (median of 3; limits 3.0 s and 0.3 s)', [
    {
      run: 'from nothing',
      s: (median(cold) / 1000).toFixed(2),
      'of limit': (median(cold) / 3000).toFixed(2),
    },
    {
      run: 'unchanged',
      s: (median(unchanged) / 1000).toFixed(2),
      'of limit': (median(unchanged) / 300).toFixed(2),
    },
  ]);
}
