import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';

/** A command that has to succeed. */
export interface Step {
  /** What it proves, for the report. */
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
}

/** Compares with main, or on main with the commit before; a clone without that commit passes and is told so. */
export const noPactIsBroken: Step = {
  name: 'no change of the contracts breaks a pact',
  command: 'fitsync',
  args: ['diff'],
};

/** What was unpacked from an archive has no history to compare with. */
const hasHistory = existsSync(new URL('../.git', import.meta.url));

/** Everything that is checked without running the product. */
export const checks: readonly Step[] = [
  { name: 'generated code is up to date', command: 'fitsync', args: ['generate', '--check'] },
  { name: 'contracts are clean', command: 'fitsync', args: ['lint'] },
  ...(hasHistory ? [noPactIsBroken] : []),
  { name: 'formatting', command: 'oxfmt', args: ['--check', '.'] },
  { name: 'lint and layers', command: 'oxlint', args: ['--type-aware', '--deny-warnings'] },
  { name: 'types', command: 'tsc', args: ['-p', '.'] },
  { name: 'no unused code in what ships', command: 'knip', args: ['--strict'] },
  // The hints are about what only the strict run needs.
  {
    name: 'no unused code in tests and benches',
    command: 'knip',
    args: ['--no-config-hints'],
  },
];

/** Runs a step with its output shown; gives whether it succeeded. */
export function run(step: Step): Promise<boolean> {
  process.stdout.write(`\n— ${step.name}\n`);
  const started = performance.now();
  return new Promise((resolve) => {
    const child = spawn(step.command, step.args, { stdio: 'inherit' });
    child.once('error', (error) => {
      process.stdout.write(`cannot run ${step.command}: ${error.message}\n`);
      resolve(false);
    });
    child.once('exit', (code) => {
      const seconds = ((performance.now() - started) / 1000).toFixed(1);
      process.stdout.write(`${code === 0 ? 'ok' : 'FAILED'} · ${step.name} · ${seconds} s\n`);
      resolve(code === 0);
    });
  });
}
