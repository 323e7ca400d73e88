import { watch } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

/** Editors save in several steps: what follows within this time belongs to the same change. */
const quietMs = 100;

/** Yields once per change below `specs/`, until the signal ends it. */
export async function* watchSpecs(root: string, signal: AbortSignal): AsyncGenerator<void> {
  const changes = watch(join(root, 'specs'), { recursive: true, signal })[Symbol.asyncIterator]();
  try {
    let next = changes.next();
    for (;;) {
      if ((await next).done) return;
      next = changes.next();
      // Swallows what arrives until it has been quiet for a while.
      for (;;) {
        const quiet = delay(quietMs, 'quiet' as const, { signal });
        if ((await Promise.race([next, quiet])) === 'quiet') break;
        next = changes.next();
      }
      yield;
    }
  } catch (error) {
    if (!signal.aborted) throw error;
  }
}
