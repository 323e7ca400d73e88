import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A `package.json`, as far as packing is concerned with it. */
export interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly description: string;
  readonly license: string;
  readonly keywords?: readonly string[];
  readonly exports?: Readonly<Record<string, string>>;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
  readonly peerDependenciesMeta?: Readonly<Record<string, object>>;
}

/** Reads the `package.json` of a folder. */
export async function readManifest(folder: string): Promise<Manifest> {
  return JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as Manifest;
}

/** Writes the `package.json` of a package that is published: who it is, and what else it is made of. */
export async function writeManifest(
  folder: string,
  { name, version, description, license, keywords }: Manifest,
  others: object,
): Promise<void> {
  const manifest = {
    name,
    version,
    description,
    license,
    keywords,
    type: 'module',
    publishConfig: { access: 'public' },
    ...others,
  };
  await writeFile(join(folder, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
}
