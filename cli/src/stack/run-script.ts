import { spawn } from 'node:child_process';
import type { Environment } from './environment.ts';

/** A script to run in the foreground. */
export interface ForegroundScript {
  readonly script: string;
  readonly arguments?: readonly string[];
  readonly cwd: string;
  readonly env: Environment;
  /** What it reads from stdin. */
  readonly input?: string;
  /** Its stdout is not shown, when this command says itself what came of it. */
  readonly hideStdout?: true;
}

/** Runs a script with this terminal as its own, and gives its exit code. The signal ends it. */
export function runScript(options: ForegroundScript, signal: AbortSignal): Promise<number> {
  const { script, cwd, env, input, hideStdout } = options;
  const child = spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', script, ...(options.arguments ?? [])],
    {
      cwd,
      env,
      stdio: [input === undefined ? 'ignore' : 'pipe', hideStdout ? 'ignore' : 'inherit', 2, 'ipc'],
      // Ctrl-C comes through this process, once.
      detached: true,
    },
  );
  child.stdin?.end(input);
  const stop = (): void => void child.kill('SIGTERM');
  const kill = (): void => void child.kill('SIGKILL');
  signal.addEventListener('abort', stop, { once: true });
  process.once('exit', kill);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => {
      signal.removeEventListener('abort', stop);
      process.off('exit', kill);
      resolve(code ?? 1);
    });
  });
}
