import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { choosePort } from '@fitsync/embedded';

const bin = fileURLToPath(new URL('../../cli/bin/fitsync.mjs', import.meta.url));

/** What a command printed and how it ended. */
export interface Outcome {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** What `.fitsync/stack.json` holds while a stack runs. */
export interface StackFile {
  readonly pid: number;
  readonly gateway_url: string;
  readonly redis_url: string;
  readonly database_url: string;
  readonly services: Readonly<Record<string, { readonly url: string; readonly pid: number }>>;
}

/** Where a stack lives: enough to run commands against it from another process. */
export interface StackLocation {
  readonly folder: string;
  readonly env: Readonly<Record<string, string>>;
}

/** A whole platform with its own folder, ports and data. */
export interface Stack {
  readonly gatewayUrl: string;
  readonly redisUrl: string;
  /** Reads the stack file again: process ids change when a service is restarted. */
  file(): Promise<StackFile>;
  /** Starts a `fitsync` command against this stack. */
  start(...args: string[]): ChildProcess;
  /** Runs a `fitsync` command to its end. */
  run(...args: string[]): Promise<Outcome>;
  /** Runs a script of the shell in the stack's folder. */
  shell(script: string): Promise<Outcome>;
}

/** Collects what a process prints until it ends. */
export async function outcomeOf(child: ChildProcess): Promise<Outcome> {
  let stdout = '';
  let stderr = '';
  child.stdout?.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, stdout, stderr };
}

/** Resolves as soon as the process has printed the text on either stream; rejects when it ends first. */
export function printed(child: ChildProcess, text: string | RegExp): Promise<string> {
  return new Promise((resolve, reject) => {
    let all = '';
    const onData = (chunk: Buffer): void => {
      all += chunk.toString('utf8');
      if (typeof text === 'string' ? all.includes(text) : text.test(all)) resolve(all);
    };
    child.stdout?.on('data', onData);
    child.stderr?.on('data', onData);
    child.once('exit', (code) => reject(new Error(`ended with ${code} before printing:\n${all}`)));
  });
}

/** The stack at a location; it has to run already. */
export async function joinStack({ folder, env }: StackLocation): Promise<Stack> {
  const launch = (command: string, args: readonly string[]): ChildProcess =>
    spawn(command, args, { cwd: folder, env, stdio: ['ignore', 'pipe', 'pipe'] });
  const start = (...args: string[]): ChildProcess => launch(process.execPath, [bin, ...args]);
  const file = async (): Promise<StackFile> =>
    JSON.parse(await readFile(join(folder, '.fitsync', 'stack.json'), 'utf8')) as StackFile;
  const { gateway_url, redis_url } = await file();
  return {
    gatewayUrl: gateway_url,
    redisUrl: redis_url,
    file,
    start,
    run: (...args) => outcomeOf(start(...args)),
    shell: (script) => outcomeOf(launch('bash', ['-c', script])),
  };
}

/** Ports of its own for every service, and nothing of this machine's settings. */
export async function isolatedEnv(folder: string): Promise<Record<string, string>> {
  const env: Record<string, string> = { XDG_CONFIG_HOME: join(folder, 'config'), NO_COLOR: '1' };
  for (const [name, value] of Object.entries(process.env)) {
    if (value !== undefined && !/(_URL|^HOST|^PORT)$/.test(name)) env[name] ??= value;
  }
  for (const name of [
    'USER_SERVICE',
    'TRAINING_SERVICE',
    'SCHEDULE_SERVICE',
    'PROGRESS_SERVICE',
    'NOTIFICATION_SERVICE',
    'GATEWAY',
  ]) {
    env[`${name}_URL`] = `http://127.0.0.1:${await choosePort()}`;
  }
  for (const protocol of ['SMTP', 'HTTP']) {
    env[`MAILBOX_${protocol}_PORT`] = String(await choosePort());
  }
  return env;
}

/** Starts a platform in a temporary folder and waits until it is ready. */
export async function startStack(
  ...options: string[]
): Promise<StackLocation & { readonly up: ChildProcess; stop(): Promise<Outcome> }> {
  const folder = await mkdtemp(join(tmpdir(), 'fitsync-e2e-'));
  const env = await isolatedEnv(folder);
  const up = spawn(process.execPath, [bin, 'up', ...options], {
    cwd: folder,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = outcomeOf(up);
  await printed(up, /^ready/m);
  return {
    folder,
    env,
    up,
    stop: async () => {
      up.kill('SIGINT');
      const outcome = await ended;
      await rm(folder, { recursive: true, force: true });
      return outcome;
    },
  };
}
