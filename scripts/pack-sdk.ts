/**
 * `npm run pack:sdk [FOLDER]`: builds `@fitsync/sdk` as other apps install it, into `sdk/client/dist` or another folder, for
 * `npm pack` and `npm publish`. In this repository everything runs from its sources.
 */
import { execFile } from 'node:child_process';
import { copyFile, glob, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const client = join(root, 'sdk/client');
const target = resolve(process.argv[2] ?? join(client, 'dist'));
const run = promisify(execFile);

interface Manifest {
  readonly exports: Readonly<Record<string, string>>;
  readonly [field: string]: unknown;
}

const manifest = JSON.parse(await readFile(join(client, 'package.json'), 'utf8')) as Manifest;
const entries = Object.values(manifest.exports);

await rm(target, { recursive: true, force: true });
await Promise.all([writeScripts(), writeTypes()]);
await writeManifest();
for (const file of [join(client, 'README.md'), join(root, 'LICENSE')]) {
  await copyFile(file, join(target, basename(file)));
}

/** One file per entry, and what they share; our other packages are built in. */
async function writeScripts(): Promise<void> {
  await build({
    absWorkingDir: client,
    entryPoints: [...entries],
    outdir: target,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'neutral',
    target: 'es2022',
    logLevel: 'warning',
  });
}

/** The declarations, file by file as the sources are, with paths instead of the names of our packages. */
async function writeTypes(): Promise<void> {
  const types = join(target, 'types');
  await run('tsc', ['-p', join(client, 'tsconfig.pack.json'), '--outDir', types]);
  for await (const file of glob('**/*.d.ts', { cwd: types })) {
    const path = join(types, file);
    const text = await readFile(path, 'utf8');
    const renamed = text.replaceAll(/(?<=(?:from |import\()['"])[^'"]+/g, (module) =>
      pathOf(module, dirname(file)),
    );
    await writeFile(path, renamed);
  }
}

function pathOf(module: string, from: string): string {
  const [, contract] = /^@fitsync\/contracts\/(.+)/.exec(module) ?? [];
  if (contract !== undefined) return pathFrom(from, `generated/${contract}/index.js`);
  if (module === '@fitsync/descriptor') return pathFrom(from, 'sdk/descriptor/src/index.js');
  if (module === '@fitsync/sdk/engine') return pathFrom(from, 'sdk/client/src/engine.js');
  return module.replace(/\.ts$/, '.js');
}

function pathFrom(folder: string, file: string): string {
  const path = relative(folder, file);
  return path.startsWith('.') ? path : `./${path}`;
}

async function writeManifest(): Promise<void> {
  const { name, version, description, license, exports } = manifest;
  const built = Object.entries(exports).map(([entry, source]) => {
    const file = basename(source, '.ts');
    const types = `./types/sdk/client/src/${file}.d.ts`;
    return [entry, { types, default: `./${file}.js` }] as const;
  });
  const published = {
    name,
    version,
    description,
    license,
    type: 'module',
    sideEffects: false,
    engines: { node: '>=20' },
    exports: { ...Object.fromEntries(built), './package.json': './package.json' },
  };
  await writeFile(join(target, 'package.json'), `${JSON.stringify(published, null, 2)}\n`);
}
