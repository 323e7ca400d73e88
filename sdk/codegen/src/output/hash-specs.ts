import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

import { isRecord } from '../load/is-record.ts';
import type { Specs } from '../load/index.ts';
import { sha256 } from './fingerprint.ts';

/** Where the last hash is kept, outside of what is committed. */
const CACHE_PATH = '.fitsync/specs-hash.json';

/** What the specs say, as one hash. */
export interface HashedSpecs {
  /** Comments, layout and the order of keys do not change it. */
  readonly hash: string;
  /** The specs, when they had to be read for it. */
  readonly specs: Specs | undefined;
}

/**
 * Hashes what the specs below `root` say. Reading them takes longer than everything else that an
 * unchanged `generate` does, so the hash is remembered with `key`: a hash of the raw files and of the
 * sources that read them.
 */
export async function hashSpecs(root: string, key: string): Promise<HashedSpecs> {
  const remembered = await recall(root, key);
  if (remembered !== undefined) return { hash: remembered, specs: undefined };
  const [{ loadSpecs }, { sortKeys }] = await Promise.all([
    import('../load/index.ts'),
    import('../model/canonical.ts'),
  ]);
  const specs = await loadSpecs(root);
  // Nothing was ever generated from specs that cannot be read.
  if (specs.diagnostics.length > 0) return { hash: '', specs };
  const said = [...specs.documents].map(([path, { value }]) => [path, sortKeys(value)]);
  const hash = sha256(JSON.stringify(said));
  await remember(root, key, hash);
  return { hash, specs };
}

async function recall(root: string, key: string): Promise<string | undefined> {
  try {
    const noted: unknown = JSON.parse(await readFile(join(root, CACHE_PATH), 'utf8'));
    if (!isRecord(noted) || noted['key'] !== key) return undefined;
    return typeof noted['hash'] === 'string' ? noted['hash'] : undefined;
  } catch {
    // Nobody has noted anything yet, or the file is damaged: the specs are read then.
    return undefined;
  }
}

async function remember(root: string, key: string, hash: string): Promise<void> {
  const file = join(root, CACHE_PATH);
  try {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, `${JSON.stringify({ key, hash })}\n`);
  } catch {
    // Where nothing may be written, the next run reads the specs again.
  }
}
