import { describe, expect, it, vi } from 'vitest';
import { createRevokedSessions, type RevocationStore } from './index.ts';

function memory(): RevocationStore & { readonly asked: string[] } {
  const keys = new Set<string>();
  const asked: string[] = [];
  return {
    asked,
    set: async (key) => keys.add(key),
    exists: async (key) => {
      asked.push(key);
      return keys.has(key) ? 1 : 0;
    },
  };
}

describe('createRevokedSessions', () => {
  it('refuses a session everywhere within a second of its end', async () => {
    const redis = memory();
    let time = 0;
    const onError = vi.fn<(error: unknown) => void>();
    const here = createRevokedSessions({ redis, onError, now: () => time });
    const elsewhere = createRevokedSessions({ redis, onError, now: () => time });
    expect(await elsewhere.isRevoked('s1')).toBe(false);
    expect(await elsewhere.isRevoked('s1')).toBe(false);
    expect(redis.asked).toHaveLength(1);

    await here.revoke('s1');
    expect(await here.isRevoked('s1')).toBe(true);
    time += 1_000;
    expect(await elsewhere.isRevoked('s1')).toBe(true);
    expect(await elsewhere.isRevoked('s2')).toBe(false);
    expect(onError).not.toHaveBeenCalled();
  });

  it('lets tokens live when Redis does not answer', async () => {
    const onError = vi.fn<(error: unknown) => void>();
    const down = { ...memory(), exists: () => Promise.reject(new Error('refused')) };
    expect(await createRevokedSessions({ redis: down, onError }).isRevoked('s1')).toBe(false);
    const stuck = { ...memory(), exists: () => new Promise<number>(() => {}) };
    expect(await createRevokedSessions({ redis: stuck, onError }).isRevoked('s1')).toBe(false);
    expect(onError).toHaveBeenCalledTimes(2);
  });
});
