import { logKey, partitionOf } from '@fitsync/runtime/events';
import { Redis } from 'ioredis';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { demo, send, signIn } from './http.ts';
import { soon } from './soon.ts';
import { joinStack, type Stack } from './stack.ts';

let stack: Stack;
let redis: Redis;
let token: string;
beforeAll(async () => {
  stack = await joinStack(inject('stack'));
  redis = new Redis(stack.redisUrl);
  token = await signIn(stack.gatewayUrl, demo.client.email);
});
afterAll(() => redis.disconnect());

const cached = `user:${demo.client.id}`;

async function rename(name: string): Promise<void> {
  const url = `${stack.gatewayUrl}/api/users/${demo.client.id}`;
  const { status } = await send('PATCH', url, { token, body: { name } });
  expect(status).toBe(200);
}

describe('user.updated', () => {
  it('drops the profile that services share', async () => {
    await redis.set(cached, '{}');
    await rename('Casey Client');
    await soon(async () => expect(await redis.exists(cached)).toBe(0));
  });

  it('does so behind an event of a type that no contract knows, of which operators hear', async () => {
    const { services } = await stack.file();
    const key = logKey('user', partitionOf(demo.client.id));
    const unknown = { event: 'user.praised', event_id: '0193a000-0000-7000-8000-00000000000e' };
    const id = await redis.xadd(key, '*', 't', unknown.event, 'e', JSON.stringify(unknown));
    try {
      await redis.set(cached, '{}');
      await rename('Casey Praised');
      await soon(async () => expect(await redis.exists(cached)).toBe(0));
      await soon(async () => {
        const { stdout } = await stack.run('logs', 'user', '--json', '-n', '1000');
        expect(stdout).toContain(`"type":"user.praised","event_id":"${unknown.event_id}"`);
      });
      const metrics = await fetch(`${services['user']?.url}/metrics`);
      expect(await metrics.text()).toMatch(
        /^fitsync_events_unknown_total\{[^}]*stream="user"[^}]*\} 1$/m,
      );
      const tail = await stack.run('events', 'tail', '--exit-at-end', '--verify');
      expect(tail.code).toBe(3);
      expect(tail.stdout).toContain('event is in no contract; given: "user.praised"');
    } finally {
      // Other tests expect that all events keep their contracts.
      if (id !== null) await redis.xdel(key, id);
    }
  });

  it('does so after the user service was killed and Redis wiped', async () => {
    const { services } = await stack.file();
    await rename('Casey Again');
    process.kill(services['user']?.pid ?? Number.NaN, 'SIGKILL');
    await redis.flushall();
    await redis.set(cached, '{}');
    await soon(() => rename('Casey Client'));
    await soon(async () => expect(await redis.exists(cached)).toBe(0));
  });
});
