import { readFile } from 'node:fs/promises';
import { relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'esbuild';
import { root } from './root.ts';

/**
 * Makes each source believe that it is in the package where it is in the repository, whichever file it ends up in: what
 * is read beside it, such as migrations, is copied to the same place.
 */
export const placeInPackage: Plugin = {
  name: 'place-in-package',
  setup: (build) => {
    build.onLoad({ filter: /\.ts$/ }, async ({ path }) => {
      const text = await readFile(path, 'utf8');
      if (!text.includes('import.meta.')) return undefined;
      const contents = text
        .replaceAll(/import\.meta\.resolve\('(@fitsync\/[^']+)'\)/g, (_, name: string) =>
          placeOf(fileURLToPath(import.meta.resolve(name))),
        )
        .replaceAll(
          /new URL\('([^']+)\.ts', import\.meta\.url\)/g,
          "new URL('$1.js', import.meta.url)",
        )
        .replaceAll('import.meta.url', placeOf(path));
      return { contents, loader: 'ts' };
    });
  },
};

/** An expression for the URL of what a source becomes; `#package.json` is in the `imports` of the package. */
function placeOf(path: string): string {
  const place = relative(root, path).replaceAll(sep, '/').replace(/\.ts$/, '.js');
  return `new URL('${place}', import.meta.resolve('#package.json')).href`;
}
