import { describe, expect, it, vi } from 'vitest';
import { createReplyCheck } from './check-reply.ts';
import { createFindRoute, type Route } from './routes.ts';
import type { ContractViolation } from './service-deps.ts';
import { thingContract, thingStub } from './service.fixture.ts';

function routeOf(method: string, path: string): Route {
  const match = createFindRoute(thingContract, thingStub)(method, path);
  if (match === null) throw new Error('no such route');
  return match.route;
}

describe('createReplyCheck', () => {
  it('wants no body where the contract has none', () => {
    const report = vi.fn<(violation: ContractViolation) => void>();
    const check = createReplyCheck({ mode: 'enforce' }, report);
    const remove = routeOf('DELETE', '/api/things/1');
    expect(check(remove, { status: 204, body: undefined })).toBeNull();
    expect(report).not.toHaveBeenCalled();
    expect(check(remove, { status: 204, body: {} })).toMatchObject({ status: 500 });
    expect(report).toHaveBeenCalledExactlyOnceWith({
      operationId: 'removeThing',
      status: 204,
      message: 'status 204 has no body in the contract',
    });
  });

  it('wants a body where the contract has one', () => {
    const check = createReplyCheck({ mode: 'enforce' }, () => {});
    const get = routeOf('GET', '/api/things/1');
    expect(check(get, { status: 200, body: { id: '1', name: 'a' } })).toBeNull();
    expect(check(get, { status: 200, body: undefined })).toMatchObject({ status: 500 });
  });
});
