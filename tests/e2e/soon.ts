import { vi } from 'vitest';

/**
 * Waits until `check` no longer throws and gives what it returned; after a minute it fails with what `check` threw last.
 * It looks no more often than the gateway lets somebody ask, for as long as it takes.
 */
export function soon<T>(check: () => Promise<T>): Promise<T> {
  return vi.waitFor(check, { timeout: 60_000, interval: 500 });
}
