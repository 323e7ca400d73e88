import { readFileSync, statSync } from 'node:fs';

/** A small file whose content is kept parsed and read again when it has changed. */
export interface ReloadingFile<T> {
  /** What the file held when it was last looked at, at most some seconds ago. */
  current(): T;
  /** Looks at once, unless that was just done; for when `current()` lacks what is looked for. */
  refreshed(): T;
}

const lookEveryMs = 5_000;
const lookAgainAfterMs = 1_000;

/**
 * Reads a file and keeps watch over it by its time of change. Throws when it cannot be read at first;
 * a later state that cannot be read or parsed (somebody is writing it) leaves the content as it was.
 *
 * It looks when asked instead of listening, so there is nothing to stop, and it works on every file
 * system. Reading is synchronous: the files have a few hundred bytes and change once in months.
 */
export function createReloadingFile<T>(
  path: string,
  parse: (text: string) => T,
  now: () => number = () => performance.now(),
): ReloadingFile<T> {
  let version = versionOf(path);
  let content = parse(readFileSync(path, 'utf8'));
  let looked = now();
  const look = (): void => {
    looked = now();
    try {
      const found = versionOf(path);
      if (found === version) return;
      content = parse(readFileSync(path, 'utf8'));
      version = found;
    } catch {
      // The next look may find it whole; until then the keys that were good stay good.
    }
  };
  return {
    current: () => {
      if (now() - looked >= lookEveryMs) look();
      return content;
    },
    refreshed: () => {
      if (now() - looked >= lookAgainAfterMs) look();
      return content;
    },
  };
}

function versionOf(path: string): string {
  const { mtimeNs, size, ino } = statSync(path, { bigint: true });
  return `${mtimeNs}:${size}:${ino}`;
}
