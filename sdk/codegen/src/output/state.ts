import type { Specs } from '../load/index.ts';
import { fingerprintGenerator, fingerprintSpecs, sha256 } from './fingerprint.ts';
import { hashSpecs } from './hash-specs.ts';
import type { Manifest } from './manifest.ts';
import { hashesOnDisk, readManifest } from './manifest.ts';

/** How specs, generator and generated files stand to what the manifest noted. */
export interface State {
  readonly manifest: Manifest;
  /** Hash of what the specs say. */
  readonly specs: string;
  readonly generator: string;
  /** Hashes of the files of the manifest as they are now; undefined where one is missing. */
  readonly onDisk: ReadonlyMap<string, string | undefined>;
  /** Nothing has changed since: there is nothing to do. */
  readonly current: boolean;
  /** Gives the specs, which may have been read already. */
  readonly readSpecs: () => Promise<Specs>;
}

/** Compares by hashes alone, which needs no compilers, and parsers only when a spec has been touched. */
export async function readState(root: string): Promise<State> {
  const [found, raw, generator] = await Promise.all([
    readManifest(root),
    fingerprintSpecs(root),
    fingerprintGenerator(),
  ]);
  const manifest = found ?? { specs: '', generator: '', files: {} };
  const [onDisk, { hash, specs }] = await Promise.all([
    hashesOnDisk(root, Object.keys(manifest.files)),
    hashSpecs(root, sha256(`${raw} ${generator}`)),
  ]);
  const untouched = [...onDisk].every(([path, is]) => is === manifest.files[path]);
  const current =
    found !== undefined && untouched && manifest.specs === hash && manifest.generator === generator;
  return {
    manifest,
    specs: hash,
    generator,
    onDisk,
    current,
    readSpecs: async () => specs ?? (await import('../load/index.ts')).loadSpecs(root),
  };
}
