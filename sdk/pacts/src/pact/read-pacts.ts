import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parsePact } from './parse-pact.ts';
import { type Pact, PactError } from './pact.ts';

/**
 * All pacts of the repository at `root`, by the names of their files; none when there is no folder. Throws one
 * {@link PactError} for all files that cannot be read.
 */
export async function readPacts(root: string): Promise<readonly Pact[]> {
  const entries = await readdir(join(root, 'pacts')).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  const paths = entries
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => `pacts/${name}`);
  const problems: string[] = [];
  const pacts: Pact[] = [];
  for (const path of paths) {
    try {
      pacts.push(parsePact(path, await readFile(join(root, path), 'utf8')));
    } catch (error) {
      if (!(error instanceof PactError)) throw error;
      problems.push(...error.problems);
    }
  }
  if (problems.length > 0) throw new PactError(problems);
  return pacts;
}
