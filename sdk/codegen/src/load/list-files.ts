import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Paths of the files below `root/folder` that `wanted` accepts, relative to `root`, with `/`, sorted;
 * a folder that does not exist has none.
 */
export async function listFiles(
  root: string,
  folder: string,
  wanted: (path: string) => boolean,
): Promise<string[]> {
  const entries = await readdir(join(root, folder), { withFileTypes: true }).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return [];
      throw error;
    },
  );
  const nested = await Promise.all(
    entries.map(async (entry) => {
      const path = `${folder}/${entry.name}`;
      if (entry.isDirectory()) return listFiles(root, path, wanted);
      return entry.isFile() && wanted(path) ? [path] : [];
    }),
  );
  return nested.flat().sort();
}
