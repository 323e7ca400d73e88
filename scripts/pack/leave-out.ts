import { dirname, join, relative } from 'node:path';
import type { Plugin } from 'esbuild';
import { root } from './root.ts';

const viewers = 'services/gateway/src/docs/viewers.ts';
const repositoryCommands = /^cli\/src\/commands\/repository\//;

/** Replaces the sources whose packages are too large to be installed with the command. */
export const leaveOut: Plugin = {
  name: 'leave-out',
  setup: (build) => {
    build.onResolve({ filter: /^\..*\.ts$/ }, ({ path, importer }) => {
      const file = relative(root, join(dirname(importer), path));
      if (file === viewers) return { path: join(root, dirname(viewers), 'published-viewers.ts') };
      if (!repositoryCommands.test(file)) return undefined;
      return { path: join(root, 'cli/src/commands/repository-only.ts') };
    });
  },
};
