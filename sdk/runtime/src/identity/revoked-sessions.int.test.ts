import { createTestRedis, type TestRedis } from '@fitsync/testing';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createRevokedSessions, type RevocationStore } from './index.ts';

let redis: TestRedis;
beforeAll(async () => {
  redis = await createTestRedis();
});
afterAll(() => redis.close());

describe('createRevokedSessions', () => {
  it('refuses a session everywhere within a second of its end', async () => {
    let time = 0;
    const onError = vi.fn<(error: unknown) => void>();
    const deps = { redis: redis.client, onError, now: () => time };
    const [here, elsewhere] = [createRevokedSessions(deps), createRevokedSessions(deps)];
    expect(await elsewhere.isRevoked('s1')).toBe(false);
    // For a second nobody has to be asked.
    expect(elsewhere.isRevoked('s1')).toBe(false);
    expect(elsewhere.isRevoked('s2')).toBe(false);

    await here.revoke('s1');
    expect(await here.isRevoked('s1')).toBe(true);
    time += 1_000;
    expect(await elsewhere.isRevoked('s1')).toBe(true);
    expect(await elsewhere.isRevoked('s2')).toBe(false);

    await here.revoke('s2');
    time += 1_000;
    expect(await elsewhere.isRevoked('s2')).toBe(true);
    expect(onError).not.toHaveBeenCalled();
  });

  it('knows at once, when it starts, what has ended before', async () => {
    const deps = { redis: redis.client, onError: () => undefined };
    await createRevokedSessions(deps).revoke('s3');
    expect(await createRevokedSessions(deps).isRevoked('s3')).toBe(true);
  });

  it('forgets sessions whose tokens have run out', async () => {
    let time = 0;
    const deps = { redis: redis.client, onError: () => undefined, now: () => time };
    const sessions = createRevokedSessions(deps);
    await sessions.revoke('s4');
    await redis.client.flushall();
    expect(await sessions.isRevoked('s4')).toBe(true);
    time += 11 * 60_000;
    expect(await sessions.isRevoked('s4')).toBe(false);
  });

  it('lets tokens live when Redis does not answer, and asks again only a second later', async () => {
    let time = 0;
    const onError = vi.fn<(error: unknown) => void>();
    const store = (xrange: RevocationStore['xrange']): RevocationStore => ({
      xadd: () => Promise.resolve(),
      xrange,
    });
    const down = store(() => Promise.reject(new Error('refused')));
    const stuck = store(() => new Promise(() => {}));
    for (const broken of [down, stuck]) {
      const sessions = createRevokedSessions({ redis: broken, onError, now: () => time });
      expect(await sessions.isRevoked('s1')).toBe(false);
      expect(sessions.isRevoked('s1')).toBe(false);
      time += 1_000;
      expect(await sessions.isRevoked('s1')).toBe(false);
    }
    expect(onError).toHaveBeenCalledTimes(4);
  });
});
