import { globSync } from 'node:fs';
import { build, type Metafile, type Plugin } from 'esbuild';
import { leaveOut } from './leave-out.ts';
import { placeInPackage } from './place-in-package.ts';
import { root } from './root.ts';

/** What {@link bundleFitsync} has read and written. */
export interface Bundles {
  /** Our own code. */
  readonly own: Metafile;
  /** Code of others that is part of the package. */
  readonly foreign: Metafile;
}

const redisCompiler = 'redis-memory-server/lib/util/RedisBinary.js';

/** How our code finds the code of others that is part of the package. */
export const bundledImports = { '#redis-compiler': './vendor/redis-compiler.cjs' };

/** Packages of others are installed with ours, except the one that is bundled. */
const packagesStayOutside: Plugin = {
  name: 'packages-stay-outside',
  setup: (build) => {
    build.onResolve({ filter: /^[^.]/ }, ({ path, kind }) => {
      if (kind === 'entry-point' || path.startsWith('@fitsync/')) return undefined;
      return { path: path === redisCompiler ? '#redis-compiler' : path, external: true };
    });
  },
};

/** Everything that runs as a process of its own. */
const scripts = [
  'cli/src/main.ts',
  'services/*/src/{main,demo,admin}.ts',
  'sdk/embedded/src/mailbox/main.ts',
];

/** Builds all our packages into one, as scripts at the places where their sources are, and what these share. */
export async function bundleFitsync(target: string, oldestNode: string): Promise<Bundles> {
  const [own, foreign] = await Promise.all([
    build({
      absWorkingDir: root,
      entryPoints: globSync(scripts, { cwd: root }),
      outbase: '.',
      outdir: target,
      chunkNames: 'chunks/[name]-[hash]',
      bundle: true,
      splitting: true,
      format: 'esm',
      platform: 'node',
      target: `node${oldestNode}`,
      metafile: true,
      logLevel: 'warning',
      plugins: [leaveOut, placeInPackage, packagesStayOutside],
    }),
    // As a dependency it would compile a Redis in every install, wanted or not.
    build({
      absWorkingDir: root,
      entryPoints: { 'vendor/redis-compiler': redisCompiler },
      outdir: target,
      outExtension: { '.js': '.cjs' },
      bundle: true,
      format: 'cjs',
      platform: 'node',
      target: `node${oldestNode}`,
      metafile: true,
      logLevel: 'warning',
    }),
  ]);
  return { own: own.metafile, foreign: foreign.metafile };
}
