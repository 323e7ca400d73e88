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
  const paths = await listFiles(root, 'specs', (path) => path.endsWith('.yaml'));
  const texts = await Promise.all(
    paths.map(async (path): Promise<[string, string]> => [
      path,
      await readFile(join(root, path), 'utf8'),
    ]),
  );
  return parseSpecs(texts);
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
