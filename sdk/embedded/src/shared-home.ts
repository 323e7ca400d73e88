import { createHash } from 'node:crypto';
import { chmod, mkdir, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Folder for what another account must be able to reach; only used when we are root. */
export const sharedFolder = '/var/lib/fitsync';

/** Makes a folder that every account can enter, whatever our umask is. */
export async function makeSharedFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await chmod(sharedFolder, 0o755);
  await chmod(folder, 0o755);
}

/**
 * The folder that stands in for a directory which another account cannot reach: always the same one for a directory.
 * Folders of directories that have been deleted are deleted as well.
 */
export async function prepareSharedHome(directory: string): Promise<string> {
  await makeSharedFolder(sharedFolder);
  await removeOrphans();
  const name = createHash('sha256').update(directory).digest('hex').slice(0, 16);
  const home = join(sharedFolder, `data-${name}`);
  await makeSharedFolder(home);
  await writeFile(join(home, ownerFile), directory);
  return home;
}

/** Says which directory a folder stands in for. */
const ownerFile = 'stands-in-for';

async function removeOrphans(): Promise<void> {
  for (const name of await readdir(sharedFolder)) {
    const home = join(sharedFolder, name);
    const owner = await readFile(join(home, ownerFile), 'utf8').catch(() => '');
    if (owner && !(await exists(owner))) await rm(home, { recursive: true, force: true });
  }
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
