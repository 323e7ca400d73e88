import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chown, mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { PostgresBinaries } from './postgres-binaries.ts';
import { prepareSharedHome } from './shared-home.ts';
import { type SystemUser, canRead } from './system-user.ts';

/** Where a Postgres server keeps its data, and the password of its owner. */
export interface PostgresDirectory {
  readonly data: string;
  readonly password: string;
}

interface Place {
  readonly directory: string;
  /** Parent of the data: `directory`, or a shared folder that the other account can reach. */
  readonly home: string;
  readonly user: SystemUser | undefined;
}

/**
 * Makes a database cluster in the directory, once. The password stays in it, readable by us alone. When `user` cannot
 * reach the directory, the data lies in a shared folder instead and counts only as long as the password exists: who
 * deletes the directory starts afresh.
 */
export async function preparePostgresDirectory(
  directory: string,
  binaries: PostgresBinaries,
  user: SystemUser | undefined,
): Promise<PostgresDirectory> {
  const absolute = resolve(directory);
  await mkdir(absolute, { recursive: true });
  const place = { directory: absolute, home: await chooseHome(absolute, user), user };
  const data = join(place.home, 'data');
  const passwordFile = join(absolute, 'password');
  const known = await readFile(passwordFile, 'utf8').catch(() => undefined);
  if (known !== undefined && (await exists(data))) return { data, password: known };

  if (await exists(data)) {
    if (place.home === absolute) {
      throw new Error(
        `${data} holds a database whose password (${passwordFile}) is gone. Delete ${absolute} to start afresh.`,
      );
    }
    await rm(data, { recursive: true });
  }
  const password = randomBytes(24).toString('base64url');
  await initialize(place, binaries, data, password);
  await writeFile(passwordFile, password, { mode: 0o600 });
  return { data, password };
}

async function chooseHome(directory: string, user: SystemUser | undefined): Promise<string> {
  return !user || canRead(user, directory) ? directory : prepareSharedHome(directory);
}

async function initialize(
  { home, user }: Place,
  binaries: PostgresBinaries,
  data: string,
  password: string,
): Promise<void> {
  // Made beside its final place and moved there: an interrupted run leaves nothing that looks finished.
  const partial = join(home, 'data.partial');
  const passwordFile = join(home, 'password.partial');
  await rm(partial, { recursive: true, force: true });
  await mkdir(partial, { mode: 0o700 });
  await writeFile(passwordFile, password, { mode: 0o600 });
  if (user) {
    await chown(partial, user.uid, user.gid);
    await chown(passwordFile, user.uid, user.gid);
  }
  try {
    const { status, stderr, error } = spawnSync(
      binaries.initdb,
      [
        `--pgdata=${partial}`,
        '--username=postgres',
        `--pwfile=${passwordFile}`,
        '--auth=scram-sha-256',
        '--encoding=UTF8',
        // Built in, so that sorting does not depend on what the machine has installed.
        '--locale-provider=builtin',
        '--builtin-locale=C.UTF-8',
        '--locale=C',
        '--no-sync',
      ],
      {
        encoding: 'utf8',
        cwd: home,
        env: { PATH: process.env['PATH'], LC_ALL: 'C' },
        ...(user && { uid: user.uid, gid: user.gid }),
      },
    );
    if (status !== 0) {
      throw new Error(`initdb could not make a database in ${home}: ${stderr.trim()}`, {
        cause: error,
      });
    }
    await rename(partial, data);
  } finally {
    await rm(passwordFile, { force: true });
  }
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
