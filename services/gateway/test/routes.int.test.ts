import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { OperationDescriptor } from '@fitsync/descriptor';
import { isOpenToAll } from '@fitsync/runtime/http';
import { createTestRedis, type TestRedis } from '@fitsync/testing';
import {
  createIssuer,
  type Issuer,
  noLimits,
  operations,
  type RunningGateway,
  startGateway,
} from './gateway.fixture.ts';
import { startUpstream, type Upstream } from './upstream.fixture.ts';

const id = '0193a000-0000-7000-8000-000000000030';
const roles = ['client', 'trainer', 'admin'];
const services = ['user', 'training', 'schedule', 'progress', 'notification'];
const isOpen = ({ access }: OperationDescriptor) => access.anonymous || access.users.length > 0;
const routed = operations.filter((one) => one.service !== 'gateway' && isOpen(one));
const signedIn = routed.filter(({ access }) => !access.anonymous);

let redis: TestRedis;
let issuer: Issuer;
let upstreams: Map<string, Upstream>;
let gateway: RunningGateway;

beforeAll(async () => {
  [redis, issuer] = await Promise.all([createTestRedis(), createIssuer()]);
  upstreams = new Map(
    await Promise.all(services.map(async (name) => [name, await startUpstream()] as const)),
  );
  gateway = await startGateway({
    redis,
    limits: noLimits,
    authenticate: issuer.authenticate,
    urlOf: (service) => upstreams.get(service)?.url ?? 'http://127.0.0.1:1',
  });
});
beforeEach(() => {
  for (const upstream of upstreams.values()) upstream.reset();
});
afterAll(async () => {
  await gateway.close();
  for (const upstream of upstreams.values()) upstream.close();
  await issuer.close();
  await redis.close();
});

const pathOf = ({ path }: OperationDescriptor) => path.replaceAll(/\{\w+\}/g, id);
const call = (operation: OperationDescriptor, headers: Record<string, string> = {}, query = '') =>
  fetch(`${gateway.url}${pathOf(operation)}${query}`, {
    method: operation.method,
    headers: {
      ...(operation.body !== 'none' && { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(operation.body !== 'none' && { body: '{"a":"ä"}' }),
  });
const receivedBy = () =>
  [...upstreams].flatMap(([name, { received }]) => received.map((request) => ({ name, request })));

describe('the gateway', () => {
  it('has all operations of all services to route', () => {
    expect(routed.length).toBeGreaterThan(50);
    expect(new Set(routed.map(({ service }) => service))).toEqual(new Set(services));
  });

  it.each(routed)('routes $operationId to the $service service', async (operation) => {
    const authorization = await issuer.token(operation.access.users[0] ?? 'client', id);
    const answer = await call(operation, { authorization }, '?a=%C3%A4&b=1%2F2');
    expect(answer.status).toBe(200);
    expect(await answer.json()).toEqual({ ok: true });
    expect(receivedBy()).toMatchObject([
      {
        name: operation.service,
        request: {
          method: operation.method,
          url: `${pathOf(operation)}?a=%C3%A4&b=1%2F2`,
          body: operation.body === 'none' ? '' : '{"a":"ä"}',
          headers: { authorization },
        },
      },
    ]);
  });

  it.each(signedIn)('asks who calls $operationId', async (operation) => {
    const answer = await call(operation);
    expect(answer.status).toBe(401);
    expect(answer.headers.get('www-authenticate')).toBe('Bearer');
    expect(await answer.json()).toMatchObject({ code: 'unauthenticated', success: false });
    expect(receivedBy()).toEqual([]);
  });

  const open = routed.filter(({ access }) => isOpenToAll(access));
  it.each(open)('lets $operationId through whatever token comes along', async (operation) => {
    const answer = await call(operation, { authorization: 'Bearer run.out.long-ago' });
    expect(answer.status).toBe(200);
  });

  const closed = signedIn.flatMap((operation) =>
    roles
      .filter((role) => !operation.access.users.includes(role))
      .map((role) => ({ operation, operationId: operation.operationId, role })),
  );
  it.each(closed)('does not let a $role call $operationId', async ({ operation, role }) => {
    const answer = await call(operation, { authorization: await issuer.token(role, id) });
    expect(answer.status).toBe(403);
    expect(await answer.json()).toMatchObject({ code: 'forbidden' });
    expect(receivedBy()).toEqual([]);
  });

  it.each([
    ['GET', '/'],
    ['GET', '/api'],
    ['GET', '/livez'],
    ['GET', '/api/bookings/a/b/c'],
    ['GET', '/API/bookings'],
    ['GET', '//api/bookings'],
    ['GET', '/api/bookings/../users'],
    ['GET', '/api/bookings/%zz'],
    ['GET', '/api/bookings/%'],
    ['GET', `/api/bookings/${'x'.repeat(201)}`],
    ['DELETE', '/api/bookings'],
    ['OPTIONS', '/api/bookings'],
    ['PROPFIND', '/api/bookings'],
  ])('leaves %s %s to whoever comes next', async (method, path) => {
    // By hand: fetch tidies paths up.
    const { request } = await import('node:http');
    const { promise, resolve, reject } = Promise.withResolvers<number | undefined>();
    const authorization = await issuer.token('admin', id);
    request({ port: gateway.port, method, path, headers: { authorization } }, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .on('error', reject)
      .end();
    expect(await promise).toBe(404);
    expect(receivedBy()).toEqual([]);
  });
});
