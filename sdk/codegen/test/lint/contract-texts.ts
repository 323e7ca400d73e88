import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { listFiles } from '../../src/load/index.ts';

const good = fileURLToPath(new URL('./good', import.meta.url));
const repository = fileURLToPath(new URL('../../../..', import.meta.url));

/** Spec files by path: small contracts without a fault, with the shared files of the platform. */
export async function goodTexts(): Promise<Map<string, string>> {
  const own = await read(good, 'specs');
  const shared = await read(repository, 'specs/shared');
  return new Map([...own, ...shared]);
}

async function read(root: string, folder: string): Promise<[string, string][]> {
  const paths = await listFiles(root, folder, (path) => path.endsWith('.yaml'));
  return Promise.all(
    paths.map(async (path): Promise<[string, string]> => [
      path,
      await readFile(join(root, path), 'utf8'),
    ]),
  );
}
