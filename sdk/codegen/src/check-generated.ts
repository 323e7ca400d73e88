import type { Diagnostic, Documents } from './load/index.ts';
import { sha256 } from './output/fingerprint.ts';
import { MANIFEST_PATH } from './output/manifest.ts';
import type { State } from './output/state.ts';
import { readState } from './output/state.ts';

/** Why a generated file is not as `generate` would write it now. */
export type DriftReason = 'spec changed' | 'generator changed' | 'edited by hand' | 'missing';

/** A generated file that is out of date. */
export interface Drift {
  /** Relative to the root. */
  readonly path: string;
  readonly reason: DriftReason;
}

/** What `checkGenerated` found. */
export interface CheckResult {
  /** Errors in the specs: while there are any, only edited and missing files can be told. */
  readonly diagnostics: readonly Diagnostic[];
  readonly documents: Documents;
  /** Empty when `generated/` is up to date; ordered by path. */
  readonly drift: readonly Drift[];
}

/** Tells which generated files are out of date and why; touches none of them. */
export async function checkGenerated({ root }: { readonly root: string }): Promise<CheckResult> {
  const state = await readState(root);
  if (state.current) return { diagnostics: [], documents: new Map(), drift: [] };
  const drift = new Map(touched(state).map((entry) => [entry.path, entry]));
  const reason = reasonOf(state);
  if (reason === undefined) return { diagnostics: [], documents: new Map(), drift: sorted(drift) };

  const [specs, { produceFiles }] = await Promise.all([
    state.readSpecs(),
    import('./produce-files.ts'),
  ]);
  const { files, diagnostics } = await produceFiles(specs);
  if (files.length > 0) {
    const wanted = new Map(files.map(({ path, content }) => [path, sha256(content)]));
    const known = state.manifest.files;
    for (const path of new Set([...wanted.keys(), ...Object.keys(known)])) {
      if (wanted.get(path) === known[path] || drift.has(path)) continue;
      drift.set(path, { path, reason: path in known ? reason : 'missing' });
    }
    drift.set(MANIFEST_PATH, { path: MANIFEST_PATH, reason });
  }
  return { diagnostics, documents: specs.documents, drift: sorted(drift) };
}

function touched({ manifest, onDisk }: State): readonly Drift[] {
  return [...onDisk].flatMap(([path, hash]): Drift[] => {
    if (hash === undefined) return [{ path, reason: 'missing' }];
    return hash === manifest.files[path] ? [] : [{ path, reason: 'edited by hand' }];
  });
}

function reasonOf({ manifest, specs, generator }: State): DriftReason | undefined {
  if (manifest.specs !== specs) return 'spec changed';
  return manifest.generator === generator ? undefined : 'generator changed';
}

function sorted(drift: ReadonlyMap<string, Drift>): readonly Drift[] {
  return [...drift.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
}
