import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

import type { Diagnostic, Documents } from './load/index.ts';
import { sha256 } from './output/fingerprint.ts';
import { hashesOnDisk, MANIFEST_PATH, printManifest } from './output/manifest.ts';
import { readState } from './output/state.ts';

/** What `generate` did. */
export interface GenerateResult {
  /** What is wrong in the specs; with an error among them, nothing was written. */
  readonly diagnostics: readonly Diagnostic[];
  /** For showing the lines that diagnostics are about. */
  readonly documents: Documents;
  /** Files written, because they are new or differ; paths relative to the root. */
  readonly written: readonly string[];
  /** Those of them that somebody had edited by hand: the edit is gone. */
  readonly overwritten: readonly string[];
  /** Files deleted, because nothing in the specs leads to them any more. */
  readonly deleted: readonly string[];
  /** Files that would have been deleted, had nobody edited them. */
  readonly refused: readonly string[];
}

const NOTHING = {
  diagnostics: [],
  documents: new Map(),
  written: [],
  overwritten: [],
  deleted: [],
  refused: [],
} satisfies GenerateResult;

/**
 * Brings `generated/` below `root` up to date with `specs/`. Writes only files that differ, deletes
 * only files that it wrote itself and nobody edited since, and never a folder.
 */
export async function generate({ root }: { readonly root: string }): Promise<GenerateResult> {
  const state = await readState(root);
  if (state.current) return NOTHING;
  // Parsers and compilers take half a second to load: only when there is something to do.
  const [specs, { produceFiles }] = await Promise.all([
    state.readSpecs(),
    import('./produce-files.ts'),
  ]);
  const { files, diagnostics } = await produceFiles(specs);
  const { documents } = specs;
  if (files.length === 0) return { ...NOTHING, diagnostics, documents };

  const known = state.manifest.files;
  const wanted = new Map(files.map(({ path, content }) => [path, sha256(content)]));
  const onDisk = await hashesOnDisk(root, wanted.keys());
  const written = files.filter(({ path }) => onDisk.get(path) !== wanted.get(path));
  for (const { path, content } of written) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), content);
  }
  const overwritten = written.filter(({ path }) => {
    const hash = onDisk.get(path);
    return hash !== undefined && hash !== known[path];
  });

  const stale = Object.keys(known).filter(
    (path) => !wanted.has(path) && state.onDisk.get(path) !== undefined,
  );
  const [deleted, refused] = partition(stale, (path) => state.onDisk.get(path) === known[path]);
  for (const path of deleted) await rm(join(root, path));

  const kept = Object.fromEntries(refused.map((path) => [path, known[path] ?? '']));
  const manifest = printManifest({ ...state, files: { ...kept, ...Object.fromEntries(wanted) } });
  const noted = manifest === printManifest(state.manifest);
  if (!noted) await writeFile(join(root, MANIFEST_PATH), manifest);
  return {
    diagnostics,
    documents,
    written: [...written.map(({ path }) => path), ...(noted ? [] : [MANIFEST_PATH])],
    overwritten: overwritten.map(({ path }) => path),
    deleted,
    refused,
  };
}

function partition<T>(items: readonly T[], test: (item: T) => boolean): [T[], T[]] {
  return [items.filter(test), items.filter((item) => !test(item))];
}
