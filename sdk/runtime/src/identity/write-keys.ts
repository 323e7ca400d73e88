import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { generateJwk, parsePrivateJwk, type PrivateJwk, toPublicJwk } from './jwk.ts';

/** Where {@link writeKeys} has put the keys. */
export interface KeyFiles {
  /** Private key of each service, by name. */
  readonly services: Readonly<Record<string, string>>;
  /** Private key that access tokens are signed with; only the user service may have it. */
  readonly tokens: string;
  /** Public keys of all of them. */
  readonly trusted: string;
}

/**
 * Writes the keys of a stack into a directory. Keys that are there stay; those that are missing are
 * made. The files can be read by their owner alone.
 */
export async function writeKeys(
  directory: string,
  serviceNames: readonly string[],
): Promise<KeyFiles> {
  await mkdir(directory, { recursive: true, mode: 0o700 });
  const files = serviceNames.map((name) => [name, join(directory, `${name}.key.json`)] as const);
  const tokens = join(directory, 'tokens.key.json');
  const trusted = join(directory, 'trusted.json');

  const services = await Promise.all(
    files.map(async ([name, path]) => {
      const key = await ensureKey(path, `svc:${name}`);
      return [name, [toPublicJwk(key)]] as const;
    }),
  );
  const tokenKey = await ensureKey(tokens, 'tokens');
  await replace(trusted, {
    services: Object.fromEntries(services),
    tokens: [toPublicJwk(tokenKey)],
  });
  return { services: Object.fromEntries(files), tokens, trusted };
}

async function ensureKey(path: string, owner: string): Promise<PrivateJwk> {
  try {
    return parsePrivateJwk(await readFile(path, 'utf8'));
  } catch (error) {
    const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    if (!isMissing) throw new Error(`${path} does not hold a key of ours`, { cause: error });
  }
  const key = generateJwk(owner);
  await replace(path, key);
  return key;
}

/** Readers see the old content or the new one, never half of it. */
async function replace(path: string, content: unknown): Promise<void> {
  const draft = `${path}.${process.pid}.new`;
  await writeFile(draft, `${JSON.stringify(content, null, 2)}\n`, { mode: 0o600 });
  await rename(draft, path);
}
