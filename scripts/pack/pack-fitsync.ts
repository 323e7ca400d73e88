import { copyFile, cp, glob, mkdir, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { bundledImports, bundleFitsync } from './bundle-fitsync.ts';
import { findDependencies } from './find-dependencies.ts';
import { makeTarball } from './make-tarball.ts';
import { readManifest, writeManifest } from './manifest.ts';
import { root } from './root.ts';
import { bundledPackages, writeNotices } from './write-notices.ts';
import { viewerPackages, writeViewers } from './write-viewers.ts';

const cli = join(root, 'cli');

/** The oldest Node that everything in the package runs on. */
const oldestNode = '22.12';

/** What the scripts read, at the same places. */
const data = [
  'sdk/runtime/migrations/*.sql',
  'services/*/migrations/*.sql',
  'services/gateway/browser/*',
  'generated/gateway/*.{json,txt}',
];

/** Builds the `fitsync` command with all services, in `fitsync` in the folder, and gives its tarball. */
export async function packFitsync(folder: string): Promise<string> {
  const target = join(folder, 'fitsync');
  await rm(target, { recursive: true, force: true });
  const [{ own, foreign }] = await Promise.all([
    bundleFitsync(target, oldestNode),
    writeViewers(target),
    copyData(target),
  ]);
  await writeManifest(target, await readManifest(cli), {
    engines: { node: `>=${oldestNode}` },
    bin: { fitsync: 'bin/fitsync.mjs' },
    imports: { '#package.json': './package.json', ...bundledImports },
    dependencies: await findDependencies(own),
  });
  await writeNotices(target, [...bundledPackages(foreign), ...viewerPackages]);
  await mkdir(join(target, 'bin'));
  await copyFile(join(cli, 'bin/published.mjs'), join(target, 'bin/fitsync.mjs'));
  for (const file of [join(cli, 'README.md'), join(root, 'LICENSE')]) {
    await copyFile(file, join(target, basename(file)));
  }
  return makeTarball(target);
}

async function copyData(target: string): Promise<void> {
  for await (const file of glob(data, { cwd: root })) {
    await mkdir(dirname(join(target, file)), { recursive: true });
    await cp(join(root, file), join(target, file));
  }
}
