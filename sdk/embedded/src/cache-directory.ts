import { readFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';

/** Where private copies of a program are kept unless told otherwise: `~/.cache/fitsync/redis`. */
export function defaultCacheDirectory(program: string): string {
  const base = process.env['XDG_CACHE_HOME'] || join(homedir(), '.cache');
  return join(base, 'fitsync', program);
}

/** Names this system, as copies for different systems do not mix when a home folder is shared. */
export async function systemName(): Promise<string> {
  const release = await readFile('/etc/os-release', 'utf8').catch(() => '');
  const field = (name: string) => new RegExp(`^${name}="?([\\w.-]+)`, 'm').exec(release)?.[1];
  return [field('ID') ?? process.platform, field('VERSION_ID'), process.arch]
    .filter(Boolean)
    .join('-');
}
