import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { Pair } from '../pairs/pair.ts';
import { sha256 } from './sha256.ts';

/**
 * What a provider runs on, as one hash over the working tree: its own source, the engines, the locked dependencies, and
 * the contracts that it keeps, receives from and calls. Tests do not count.
 */
export async function hashSource(
  root: string,
  provider: string,
  pairs: readonly Pair[],
): Promise<string> {
  const files = (
    await Promise.all(sourcePaths(provider, pairs).map((path) => listFiles(root, path)))
  ).flat();
  const lines = await Promise.all(
    files
      .filter((path) => !path.endsWith('.test.ts'))
      .sort()
      .map(async (path) => `${path} ${sha256(await readFile(join(root, path)))}`),
  );
  return sha256(lines.join('\n'));
}

function sourcePaths(provider: string, pairs: readonly Pair[]): readonly string[] {
  const upstreams = pairs.flatMap((pair) => (pair.consumer === provider ? [pair.provider] : []));
  return [
    ...['src', 'migrations', 'package.json'].map((part) => `services/${provider}/${part}`),
    ...['runtime', 'descriptor', 'client'].map((name) => `sdk/${name}/src`),
    ...['common', 'events', 'platform', 'problems'].map((name) => `generated/${name}`),
    ...[provider, ...upstreams].flatMap((service) => [
      `specs/http/${service}.openapi.yaml`,
      `specs/events/${service}.asyncapi.yaml`,
      `generated/${service}`,
    ]),
    'specs/shared',
    'package-lock.json',
  ];
}

/** The path itself when it is a file, the files below it when it is a folder; none when there is nothing. */
async function listFiles(root: string, path: string): Promise<readonly string[]> {
  try {
    const entries = await readdir(join(root, path), { withFileTypes: true, recursive: true });
    return entries
      .filter((entry) => entry.isFile())
      .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll(sep, '/'));
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'ENOTDIR') return [path];
    // A service that sends no events has no AsyncAPI document.
    if (code === 'ENOENT') return [];
    throw error;
  }
}
