import { fingerprintGenerator, fingerprintSpecs } from './fingerprint.ts';
import type { Manifest } from './manifest.ts';
import { hashesOnDisk, readManifest } from './manifest.ts';

/** How specs, generator and generated files stand to what the manifest noted. */
export interface State {
  readonly manifest: Manifest;
  readonly specs: string;
  readonly generator: string;
  /** Hashes of the files of the manifest as they are now; undefined where one is missing. */
  readonly onDisk: ReadonlyMap<string, string | undefined>;
  /** Nothing has changed since: there is nothing to do. */
  readonly current: boolean;
}

/** Compares by hashes alone, which needs neither parsers nor compilers. */
export async function readState(root: string): Promise<State> {
  const [found, specs, generator] = await Promise.all([
    readManifest(root),
    fingerprintSpecs(root),
    fingerprintGenerator(),
  ]);
  const manifest = found ?? { specs: '', generator: '', files: {} };
  const onDisk = await hashesOnDisk(root, Object.keys(manifest.files));
  const untouched = [...onDisk].every(([path, hash]) => hash === manifest.files[path]);
  const current = untouched && manifest.specs === specs && manifest.generator === generator;
  return { manifest, specs, generator, onDisk, current };
}
