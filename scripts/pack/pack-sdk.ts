import { copyFile, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { build, type Metafile } from 'esbuild';
import { makeTarball } from './make-tarball.ts';
import { type Manifest, readManifest, writeManifest } from './manifest.ts';
import { root } from './root.ts';
import { writeDeclarations } from './write-declarations.ts';
import { bundledPackages, writeNotices } from './write-notices.ts';

const client = join(root, 'sdk/client');

/** Builds `@fitsync/sdk` as other apps install it, in `fitsync-sdk` in the folder, and gives its tarball. */
export async function packSdk(folder: string): Promise<string> {
  const target = join(folder, 'fitsync-sdk');
  const manifest = await readManifest(client);
  await rm(target, { recursive: true, force: true });
  const [bundle] = await Promise.all([
    writeScripts(manifest, target),
    writeDeclarations({
      project: join(client, 'tsconfig.pack.json'),
      target: join(target, 'types'),
    }),
  ]);
  const { exports = {}, peerDependencies, peerDependenciesMeta } = manifest;
  await writeManifest(target, manifest, {
    sideEffects: false,
    engines: { node: '>=20' },
    exports: { ...builtExports(exports), './package.json': './package.json' },
    peerDependencies,
    peerDependenciesMeta,
  });
  await writeNotices(target, bundledPackages(bundle));
  for (const file of [join(client, 'README.md'), join(root, 'LICENSE')]) {
    await copyFile(file, join(target, basename(file)));
  }
  return makeTarball(target);
}

/** One file per entry, and what they share; what the package needs is built in, except what the app brings itself. */
async function writeScripts(
  { exports = {}, peerDependencies = {} }: Manifest,
  target: string,
): Promise<Metafile> {
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: Object.values(exports).map((source) => join(client, source)),
    outbase: join(client, 'src'),
    outdir: target,
    bundle: true,
    splitting: true,
    external: Object.keys(peerDependencies),
    format: 'esm',
    platform: 'neutral',
    target: 'es2022',
    metafile: true,
    logLevel: 'warning',
  });
  return metafile;
}

function builtExports(exports: Readonly<Record<string, string>>): Record<string, object> {
  return Object.fromEntries(
    Object.entries(exports).map(([entry, source]) => {
      const path = source.replace('./src/', '').replace(/\.ts$/, '');
      const types = `./types/sdk/client/src/${path}.d.ts`;
      return [entry, { types, default: `./${path}.js` }];
    }),
  );
}
