import { execFile } from 'node:child_process';
import { constants } from 'node:fs';
import { access, copyFile, mkdir, mkdtemp, readdir, realpath, rename, rm } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import { defaultCacheDirectory, systemName } from './cache-directory.ts';
import type { Program } from './program.ts';

const run = promisify(execFile);

/** A program in packages of Debian and Ubuntu. */
export interface DebianProgram {
  readonly packages: readonly string[];
  /** Where the packages put it, `usr/bin/redis-server`. */
  readonly path: string;
  /** Whether it needs the files beside it, and so runs where its package puts it. */
  readonly inPlace?: boolean;
  /** Whether it runs on this machine and is new enough. */
  readonly isUsable: (program: Program) => boolean;
}

/** Where Debian and Ubuntu list their package sources, the newer form first. */
const sourceLists = [
  '/etc/apt/sources.list.d/ubuntu.sources',
  '/etc/apt/sources.list.d/debian.sources',
  '/etc/apt/sources.list',
];

/**
 * Finds a program of Debian or Ubuntu in the cache folder of its name, where it is put the first time. Throws where that
 * cannot be done.
 */
export async function findDebianProgram(wanted: DebianProgram): Promise<Program> {
  const name = basename(wanted.path);
  const target = join(defaultCacheDirectory(name), await systemName());
  const fetched = await findFetchedProgram(wanted, target);
  if (fetched) return fetched;
  if (await canFetchDebianProgram()) return fetchDebianProgram(wanted, target);
  throw new Error(`${name} is fetched from packages of Debian and Ubuntu only`);
}

/** A private copy made earlier by {@link fetchDebianProgram}, if it still runs. */
export async function findFetchedProgram(
  { path, inPlace, isUsable }: DebianProgram,
  target: string,
): Promise<Program | undefined> {
  const program = {
    file: join(target, inPlace ? path : basename(path)),
    libraries: await libraryFolders(target),
  };
  return (await exists(program.file)) && isUsable(program) ? program : undefined;
}

/** Whether this machine has the tools of Debian or Ubuntu and a list of package sources. */
export async function canFetchDebianProgram(): Promise<boolean> {
  const tools = ['/usr/bin/apt-get', '/usr/bin/dpkg-deb'];
  return (
    (await Promise.all(tools.map(exists))).every(Boolean) && (await sourceList()) !== undefined
  );
}

/**
 * Downloads a program with `apt-get` into a folder of our own, without root and without installing anything. apt checks
 * the signatures. Several processes may do so at once: each works in its own folder and one of them is kept.
 */
export async function fetchDebianProgram(wanted: DebianProgram, target: string): Promise<Program> {
  const name = basename(wanted.path);
  const parent = join(target, '..');
  await mkdir(parent, { recursive: true });
  const work = await mkdtemp(join(parent, '.fetching-'));
  try {
    const packages = await downloadPackages(work, wanted.packages);
    const copy = join(work, 'copy');
    await mkdir(copy);
    for (const file of packages) await run('dpkg-deb', ['-x', file, copy]);
    // In the package it may be a link to a program that acts by the name it is called by.
    if (!wanted.inPlace) {
      await copyFile(await realpath(join(copy, wanted.path)), join(copy, name));
    }
    await rename(copy, target).catch(async (error: unknown) => {
      // Another process was quicker; its copy is as good, unless it does not run.
      if (await findFetchedProgram(wanted, target)) return;
      await rm(target, { recursive: true, force: true });
      await rename(copy, target).catch(() => {
        throw error;
      });
    });
  } finally {
    await rm(work, { recursive: true, force: true });
  }
  const fetched = await findFetchedProgram(wanted, target);
  if (!fetched)
    throw new Error(`The ${name} of this system's packages is too old or does not run.`);
  return fetched;
}

async function downloadPackages(work: string, packages: readonly string[]): Promise<string[]> {
  const list = await sourceList();
  const archives = join(work, 'cache', 'archives');
  await mkdir(join(work, 'lists', 'partial'), { recursive: true });
  await mkdir(join(archives, 'partial'), { recursive: true });
  const settings = [
    `Dir::State=${work}`,
    `Dir::State::Lists=${join(work, 'lists')}`,
    // What is installed already decides what has to be downloaded.
    'Dir::State::status=/var/lib/dpkg/status',
    `Dir::Cache=${join(work, 'cache')}`,
    `Dir::Etc::SourceList=${list}`,
    'Dir::Etc::SourceParts=/dev/null',
    'Acquire::Languages=none',
    `APT::Sandbox::User=${userInfo().username}`,
    'Debug::NoLocking=1',
  ].flatMap((setting) => ['-o', setting]);
  await run('apt-get', [...settings, '-qq', 'update']);
  const install = ['-y', '--no-install-recommends', '--download-only', '--reinstall', 'install'];
  await run('apt-get', [...settings, '-qq', ...install, ...packages]);
  // A C library beside the system's own cannot be loaded by the system's loader.
  return (await readdir(archives))
    .filter((name) => name.endsWith('.deb') && !/^libc(6|-bin)_/.test(name))
    .map((name) => join(archives, name));
}

async function libraryFolders(target: string): Promise<string[]> {
  const folders: string[] = [];
  for (const base of [join(target, 'usr', 'lib'), join(target, 'lib')]) {
    const names = await readdir(base).catch(() => []);
    folders.push(...names.filter((name) => /-linux-/.test(name)).map((name) => join(base, name)));
  }
  // libpulse keeps what it needs in a folder of its own.
  return folders.flatMap((folder) => [folder, join(folder, 'pulseaudio')]);
}

async function sourceList(): Promise<string | undefined> {
  for (const file of sourceLists) if (await exists(file)) return file;
  return undefined;
}

async function exists(path: string): Promise<boolean> {
  return access(path, constants.R_OK).then(
    () => true,
    () => false,
  );
}
