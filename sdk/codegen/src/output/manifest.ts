import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { sha256 } from './fingerprint.ts';

/** Where the manifest is kept. */
export const MANIFEST_PATH = 'generated/manifest.json';

/** What the generator wrote last, and from what. */
export interface Manifest {
  /** Hash of what the specs say: the order of their keys does not count. */
  readonly specs: string;
  /** Hash of the generator's sources. */
  readonly generator: string;
  /** SHA-256 of each file by path. */
  readonly files: Readonly<Record<string, string>>;
}

/**
 * Reads the manifest; undefined when there is none, or only what git leaves of two branches that both generated: then
 * everything is written anew, and nothing deleted.
 */
export async function readManifest(root: string): Promise<Manifest | undefined> {
  const text = await readIfPresent(root, MANIFEST_PATH);
  if (text === undefined) return undefined;
  try {
    const manifest: Manifest = JSON.parse(text.toString());
    return manifest;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** Prints the manifest with its files in order. */
export function printManifest({ specs, generator, files }: Manifest): string {
  const sorted = Object.fromEntries(Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1)));
  return `${JSON.stringify({ specs, generator, files: sorted }, undefined, 2)}\n`;
}

/** The content of a file; undefined when there is none. */
async function readIfPresent(root: string, path: string): Promise<Buffer | undefined> {
  return readFile(join(root, path)).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
}

/** What is on disk under the paths of a manifest: the hash of each file, undefined where it is missing. */
export async function hashesOnDisk(
  root: string,
  paths: Iterable<string>,
): Promise<ReadonlyMap<string, string | undefined>> {
  const entries = await Promise.all(
    [...paths].map(async (path): Promise<[string, string | undefined]> => {
      const content = await readIfPresent(root, path);
      return [path, content && sha256(content)];
    }),
  );
  return new Map(entries);
}
