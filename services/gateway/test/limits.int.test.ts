import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createTestRedis, eventually, type TestRedis } from '@fitsync/testing';
import { createIssuer, type Issuer, type RunningGateway, startGateway } from './gateway.fixture.ts';
import { startUpstream, type Upstream } from './upstream.fixture.ts';

let redis: TestRedis;
let issuer: Issuer;
let upstream: Upstream;
let gateway: RunningGateway;

beforeEach(async () => {
  [redis, issuer, upstream] = await Promise.all([
    createTestRedis(),
    createIssuer(),
    startUpstream(),
  ]);
  gateway = await start();
});
afterEach(async () => {
  await gateway.close();
  upstream.close();
  await issuer.close();
  await redis.close();
});

const start = () =>
  startGateway({ redis, authenticate: issuer.authenticate, urlOf: () => upstream.url });
const asUser = async (id: string) => ({ authorization: await issuer.token('client', id) });
const ask = (headers: Record<string, string>, url = gateway.url, path = '/api/bookings') =>
  fetch(`${url}${path}`, { headers });
/** Many at once, as many a time as do not wait in line for sockets; gives how many had which status. */
async function askOften(count: number, headers: Record<string, string>, url = gateway.url) {
  const counts: Record<number, number> = {};
  for (let done = 0; done < count; done += 50) {
    const size = Math.min(50, count - done);
    const answers = await Promise.all(Array.from({ length: size }, () => ask(headers, url)));
    for (const answer of answers) {
      counts[answer.status] = (counts[answer.status] ?? 0) + 1;
      await answer.arrayBuffer();
    }
  }
  return counts;
}

describe('the limit of a user', () => {
  it('is 300 requests a minute, told in headers, and of one user only', async () => {
    const user = await asUser('u1');
    const first = await ask(user);
    expect(first.headers.get('ratelimit-policy')).toBe('"user";q=300;w=60');
    expect(first.headers.get('ratelimit')).toMatch(/^"user";r=299;t=(60|59)$/);
    expect(await askOften(299, user)).toEqual({ 200: 299 });
    expect(await askOften(20, user)).toEqual({ 429: 20 });

    const refused = await ask({ ...user, 'x-correlation-id': 'order-4711' });
    expect(refused.headers.get('ratelimit')).toMatch(/^"user";r=0;t=[0-9]+$/);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(Number(refused.headers.get('retry-after'))).toBeLessThanOrEqual(60);
    expect(await refused.json()).toMatchObject({
      code: 'rate_limited',
      status: 429,
      correlation_id: 'order-4711',
    });
    expect(upstream.received).toHaveLength(300);

    // Another session of the same user counts as well, another user does not.
    expect((await ask(await asUser('u1'))).status).toBe(429);
    expect((await ask(await asUser('u2'))).status).toBe(200);
  });

  it('is shared by all replicas of the gateway', async () => {
    const replica = await start();
    const user = await asUser('u1');
    let passed = 0;
    for (const url of [gateway.url, replica.url, gateway.url, replica.url]) {
      passed += (await askOften(100, user, url))[200] ?? 0;
    }
    expect(passed).toBeLessThanOrEqual(300);
    // Each may hold some points that the other would need.
    expect(passed).toBeGreaterThanOrEqual(290);
    expect((await ask(user)).status).toBe(429);
    expect((await ask(user, replica.url)).status).toBe(429);
    await replica.close();
  });

  it('is counted by each replica for itself while Redis is away', async () => {
    const user = await asUser('u1');
    expect((await ask(user)).status).toBe(200);
    await redis.stop();
    expect(await askOften(300, user)).toEqual({ 200: 300 });
    expect((await ask(user)).status).toBe(429);
    await redis.restart();
    await eventually(() => expect(redis.client.status).toBe('ready'));
    expect((await ask(user)).headers.get('ratelimit')).toMatch(/^"user";r=299;/);
  });
});

describe('the limit of an address', () => {
  const anonymously = (headers: Record<string, string> = {}) =>
    ask(headers, gateway.url, '/.well-known/jwks.json');

  it('is 100 requests a minute, whatever the client says about where it comes from', async () => {
    const first = await anonymously();
    expect(first.headers.get('ratelimit-policy')).toBe('"address";q=100;w=60');
    const answers = await Promise.all(
      Array.from({ length: 100 }, (_, index) =>
        anonymously({ 'x-forwarded-for': `10.0.0.${index}`, 'x-real-ip': `10.0.0.${index}` }),
      ),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(99);
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(1);
    // Whoever is signed in has a limit of their own.
    expect((await ask(await asUser('u1'))).status).toBe(200);
  });

  it('is used up by tokens that are not good, and by calls without one', async () => {
    expect(await askOften(50, { authorization: 'Bearer guessed' })).toEqual({ 401: 50 });
    expect(await askOften(50, {})).toEqual({ 401: 50 });
    expect((await ask({ authorization: 'Bearer guessed' })).status).toBe(429);
    expect((await anonymously()).status).toBe(429);
    expect(upstream.received).toEqual([]);
  });
});
