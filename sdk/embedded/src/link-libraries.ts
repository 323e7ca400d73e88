import { readFile, symlink } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';

interface Link {
  readonly source: string;
  readonly target: string;
}

/**
 * Makes the links between the libraries of Postgres, which a package of npm cannot contain. Its install script makes them
 * too, where npm runs install scripts.
 */
export async function linkLibraries(packageFolder: string): Promise<void> {
  for (const { source, target } of await readLinks(packageFolder)) {
    const to = relative(dirname(target), source);
    // They are there, or the folder is not ours: whether Postgres runs is seen afterwards.
    await symlink(to, join(packageFolder, target)).catch(() => undefined);
  }
}

/** None where there is no list: not every system has links. */
async function readLinks(packageFolder: string): Promise<readonly Link[]> {
  try {
    const file = join(packageFolder, 'native', 'pg-symlinks.json');
    const links: readonly Link[] = JSON.parse(await readFile(file, 'utf8'));
    return links;
  } catch {
    return [];
  }
}
