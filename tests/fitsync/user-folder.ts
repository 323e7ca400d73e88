import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { copyFile, cp, mkdir } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { isolatedEnv, type Outcome, outcomeOf } from '../e2e/stack.ts';

const execute = promisify(execFile);

/** An account of this machine that is not ours. */
interface Account {
  readonly uid: number;
  readonly gid: number;
}

/** An empty folder where somebody uses the published command. */
export interface UserFolder {
  readonly env: Readonly<Record<string, string>>;
  start(...args: string[]): ChildProcess;
  run(...args: string[]): Promise<Outcome>;
}

/** Installs a tarball in an empty folder, without install scripts, and gives the launcher of the command. */
export async function install(tarball: string, folder: string): Promise<string> {
  await mkdir(folder);
  const flags = ['--ignore-scripts', '--prefer-offline', '--no-audit', '--no-fund'];
  await execute('npm', ['install', ...flags, tarball], { cwd: folder });
  return join(folder, 'node_modules/.bin/fitsync');
}

/** Makes a folder with ports of its own, for ourselves or for another account. */
export async function makeUserFolder(
  folder: string,
  launcher: string,
  account?: Account,
): Promise<UserFolder> {
  await mkdir(folder);
  const node = account ? join(folder, 'node') : process.execPath;
  const env = { ...(await isolatedEnv(folder)), PATH: `${dirname(node)}:${process.env['PATH']}` };
  if (account) {
    Object.assign(env, { HOME: folder, XDG_CACHE_HOME: join(folder, 'cache') });
    await giveAway(folder, account);
  }
  const start = (...args: string[]): ChildProcess =>
    spawn(node, [launcher, ...args], {
      cwd: folder,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
      ...account,
    });
  return { env, start, run: (...args) => outcomeOf(start(...args)) };
}

/** What is in our home or in this repository may be out of the reach of another account. */
async function giveAway(folder: string, { uid, gid }: Account): Promise<void> {
  await copyFile(process.execPath, join(folder, 'node'));
  const cache = process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache');
  const redis = 'fitsync/redis';
  // There is none where Redis is on PATH.
  await cp(join(cache, redis), join(folder, 'cache', redis), { recursive: true }).catch(() => {});
  await execute('chown', ['-R', `${uid}:${gid}`, folder]);
}
