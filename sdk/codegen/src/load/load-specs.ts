import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import type { Diagnostic } from './diagnostic.ts';
import type { SpecDocument } from './document.ts';
import { parseSpec } from './document.ts';
import { listFiles } from './list-files.ts';

/** All spec files, and what is wrong with their syntax. */
export interface Specs {
  /** By path relative to the root, in the order of the paths. */
  readonly documents: ReadonlyMap<string, SpecDocument>;
  /** Syntax errors only. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads every YAML file of `specs/` below `root`, folders included. */
export async function loadSpecs(root: string): Promise<Specs> {
  return parseSpecs(await readTexts(root, 'specs', isSpec));
}

/** Whether a file of `specs/` is read as a spec. */
export function isSpec(path: string): boolean {
  return path.endsWith('.yaml');
}

/** The texts of the files below `root/folder` that `wanted` accepts, by path relative to `root`. */
export async function readTexts(
  root: string,
  folder: string,
  wanted: (path: string) => boolean,
): Promise<ReadonlyMap<string, string>> {
  const paths = await listFiles(root, folder, wanted);
  const texts = paths.map(
    async (path) => [path, await readFile(join(root, path), 'utf8')] as const,
  );
  return new Map(await Promise.all(texts));
}

/** The same from texts in memory, as pairs of path and text. */
export function parseSpecs(texts: Iterable<readonly [path: string, text: string]>): Specs {
  const documents = new Map<string, SpecDocument>();
  const diagnostics: Diagnostic[] = [];
  for (const [path, text] of texts) {
    const parsed = parseSpec(path, text);
    documents.set(path, parsed.document);
    diagnostics.push(...parsed.diagnostics);
  }
  return { documents, diagnostics };
}
