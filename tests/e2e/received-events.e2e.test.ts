import { eventually } from '@fitsync/testing';
import { Redis } from 'ioredis';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { demo, send, signIn } from './http.ts';
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
    await eventually(async () => expect(await redis.exists(cached)).toBe(0));
  });

  it('does so after the user service was killed and Redis wiped', async () => {
    const { services } = await stack.file();
    await rename('Casey Again');
    process.kill(services['user']?.pid ?? Number.NaN, 'SIGKILL');
    await redis.flushall();
    await redis.set(cached, '{}');
    await eventually(() => rename('Casey Client'), 20_000);
    await eventually(async () => expect(await redis.exists(cached)).toBe(0), 30_000);
  });
});
