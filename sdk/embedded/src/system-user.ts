import { spawnSync } from 'node:child_process';

/** An account of the operating system. */
export interface SystemUser {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
}

/**
 * The account that Postgres runs as when we are root, which it refuses to be: `postgres`, created if needed, else
 * `nobody`. Nothing when we are not root.
 */
export function postgresUser(): SystemUser | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const user = findUser('postgres') ?? createUser('postgres') ?? findUser('nobody');
  if (!user) {
    throw new Error(
      'Postgres does not run as root, and there is no other account to run it as. Create one (useradd --system postgres) or start this as an ordinary user.',
    );
  }
  return user;
}

/** Whether the account can read the file or enter the folder, and reach it through every folder above. */
export function canRead(user: SystemUser, path: string): boolean {
  // Asked of the kernel, under that account: it alone knows about access lists and mount options.
  const script = '[ -r "$1" ] && { [ ! -d "$1" ] || [ -x "$1" ]; }';
  const { status } = spawnSync('/bin/sh', ['-c', script, 'sh', path], {
    uid: user.uid,
    gid: user.gid,
    cwd: '/',
  });
  return status === 0;
}

function findUser(name: string): SystemUser | undefined {
  const uid = numberFrom('id', ['-u', name]);
  const gid = numberFrom('id', ['-g', name]);
  return uid === undefined || gid === undefined ? undefined : { name, uid, gid };
}

function createUser(name: string): SystemUser | undefined {
  const shell = '/usr/sbin/nologin';
  spawnSync('useradd', ['--system', '--user-group', '--no-create-home', '--shell', shell, name]);
  return findUser(name);
}

function numberFrom(command: string, args: readonly string[]): number | undefined {
  const { status, stdout } = spawnSync(command, args, { encoding: 'utf8' });
  return status === 0 ? Number(stdout.trim()) : undefined;
}
