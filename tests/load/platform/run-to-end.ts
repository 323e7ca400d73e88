import { once } from 'node:events';
import { spawnScript } from '../../chaos/cluster/victim-process.ts';

/** Runs a script as a process; rejects unless it ends well. */
export async function runToEnd(
  script: string,
  env: Readonly<Record<string, string>>,
  logFile: string,
): Promise<void> {
  const child = spawnScript({ name: script, script, env, preload: [], logFile }, [], undefined);
  const [code] = (await once(child, 'exit')) as [number | null];
  if (code !== 0) throw new Error(`${script} ended with ${code}; see ${logFile}`);
}
