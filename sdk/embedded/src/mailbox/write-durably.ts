import { open, readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

const draftEnding = '.draft';

/**
 * Writes a file that is there, whole, once this returns, whatever happens to the machine then. Before, readers see what
 * was there before. Its owner alone can read it.
 */
export async function writeDurably(path: string, content: string | Uint8Array): Promise<void> {
  const directory = dirname(path);
  const draft = join(directory, `.${basename(path)}${draftEnding}`);
  try {
    const file = await open(draft, 'w', 0o600);
    try {
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
  // The name of a file is in its directory, which is not on the disk because the file is.
  const folder = await open(directory, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

/** Removes what a writer that was killed has left half done. */
export async function removeDrafts(directory: string): Promise<void> {
  for (const name of await readdir(directory)) {
    if (name.startsWith('.') && name.endsWith(draftEnding)) await rm(join(directory, name));
  }
}
