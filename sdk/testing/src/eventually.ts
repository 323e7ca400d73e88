import { vi } from 'vitest';

/**
 * Waits until `check` no longer throws and gives what it returned; after `timeout` milliseconds (20 000) it fails with
 * what `check` threw last.
 */
export function eventually<T>(check: () => T | Promise<T>, timeout = 20_000): Promise<T> {
  return vi.waitFor(check, { timeout, interval: 20 });
}
