import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { listFiles } from '../load/list-files.ts';

/** SHA-256 of a text, as the manifest keeps it. */
export function sha256(text: string | Buffer): string {
  return createHash('sha256').update(text).digest('hex');
}

/** One hash of all spec files as they are, byte by byte, their paths included. */
export async function fingerprintSpecs(root: string): Promise<string> {
  return fingerprint(root, await listFiles(root, 'specs', (path) => path.endsWith('.yaml')));
}

/** One hash of what the generator consists of; what checks contracts and the tests do not count. */
export async function fingerprintGenerator(): Promise<string> {
  const root = join(import.meta.dirname, '..', '..');
  const sources = await listFiles(
    root,
    'src',
    (path) =>
      path.endsWith('.ts') && !path.endsWith('.test.ts') && !/^src\/(?:diff|lint)\//.test(path),
  );
  return fingerprint(root, ['package.json', ...sources]);
}

async function fingerprint(root: string, paths: readonly string[]): Promise<string> {
  const hashes = await Promise.all(
    paths.map(async (path) => `${path} ${sha256(await readFile(join(root, path)))}`),
  );
  return sha256(hashes.join('\n'));
}
