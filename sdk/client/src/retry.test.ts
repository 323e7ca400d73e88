import type { OperationDescriptor } from '@fitsync/descriptor';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  type AttemptOutcome,
  type ClientRequest,
  type ClientResponse,
  InvalidRequestError,
  type Next,
  retry,
  TimeoutError,
  UnavailableError,
} from './index.ts';

const now = 1_800_000_000_000;
beforeEach(() => vi.useFakeTimers({ now }));
afterEach(() => vi.useRealTimers());

const operation: OperationDescriptor = {
  operationId: 'getToy',
  service: 'toys',
  method: 'GET',
  path: '/api/toys',
  tag: 'toys',
  summary: '',
  access: { anonymous: true, users: [], services: [] },
  parameters: [],
  body: 'none',
  responses: {},
  emits: [],
  repeatable: true,
  idempotencyKey: false,
};
const request: ClientRequest = {
  operation,
  path: {},
  query: {},
  body: undefined,
  headers: {},
  signal: new AbortController().signal,
  deadline: now + 60_000,
};

function answer(status: number, headers: Record<string, string> = {}): ClientResponse {
  return { status, headers: new Headers(headers), body: undefined };
}

/** Gives one outcome after the other, the last one for ever, and notes when it was asked. */
function outcomes(...list: readonly (ClientResponse | Error)[]) {
  const times: number[] = [];
  const next: Next = async () => {
    const outcome = list[Math.min(times.length, list.length - 1)];
    times.push(Date.now() - now);
    if (outcome === undefined || outcome instanceof Error) throw outcome;
    return outcome;
  };
  return { next, times };
}

async function run(call: Promise<ClientResponse>): Promise<unknown> {
  const settled = call.then(
    ({ status }) => status,
    (error: unknown) => error,
  );
  await vi.runAllTimersAsync();
  return settled;
}

describe('retry', () => {
  it('repeats a call that came to nothing, after 1 to 2 and 1 to 3 seconds', async () => {
    const { next, times } = outcomes(new UnavailableError('refused'), answer(503), answer(200));
    expect(await run(retry()(request, next))).toBe(200);
    const [first = 0, second = 0, third = 0] = times;
    expect(second - first).toBeGreaterThanOrEqual(1_000);
    expect(second - first).toBeLessThanOrEqual(2_000);
    expect(third - second).toBeGreaterThanOrEqual(1_000);
    expect(third - second).toBeLessThanOrEqual(3_000);
  });

  it.each([429, 502, 503, 504])('repeats a call that was answered with %d', async (status) => {
    const { next, times } = outcomes(answer(status), answer(200));
    expect(await run(retry()(request, next))).toBe(200);
    expect(times).toHaveLength(2);
  });

  it('gives the last outcome after three repetitions', async () => {
    const failing = outcomes(answer(502));
    expect(await run(retry()(request, failing.next))).toBe(502);
    expect(failing.times).toHaveLength(4);
    const refused = outcomes(new UnavailableError('refused'));
    expect(await run(retry({ retries: 1 })(request, refused.next))).toBeInstanceOf(
      UnavailableError,
    );
    expect(refused.times).toHaveLength(2);
  });

  it.each([
    ['a success', answer(200)],
    ['an answer 404', answer(404)],
    ['an answer 409', answer(409)],
    ['an answer 500, which would be the same again', answer(500)],
    ['a call that does not fit the contract', new InvalidRequestError('no')],
    ['a call whose time has run out', new TimeoutError('5 s')],
  ])('does not repeat %s', async (_, outcome) => {
    const { next, times } = outcomes(outcome);
    await run(retry()(request, next));
    expect(times).toHaveLength(1);
  });

  it('repeats what is not repeatable only with an idempotency key', async () => {
    const creating = { ...request, operation: { ...operation, repeatable: false } };
    const plain = outcomes(answer(503));
    await run(retry()(creating, plain.next));
    expect(plain.times).toHaveLength(1);
    const keyed = outcomes(answer(503), answer(201));
    const headers = { 'idempotency-key': 'key-0001' };
    expect(await run(retry()({ ...creating, headers }, keyed.next))).toBe(201);
  });

  it('waits for as long as the answer asks', async () => {
    const seconds = outcomes(answer(429, { 'retry-after': '7' }), answer(200));
    await run(retry()(request, seconds.next));
    expect(seconds.times).toEqual([0, 7_000]);
    vi.setSystemTime(now);
    const date = outcomes(
      answer(503, { 'retry-after': new Date(now + 9_000).toUTCString() }),
      answer(200),
    );
    await run(retry()(request, date.next));
    expect(date.times).toEqual([0, 9_000]);
  });

  it('waits as it would anyway when the answer asks for less, or for nothing that makes sense', async () => {
    for (const asked of ['0', '-3', 'soon']) {
      const { next, times } = outcomes(answer(503, { 'retry-after': asked }), answer(200));
      vi.setSystemTime(now);
      await run(retry()(request, next));
      expect(times[1]).toBeGreaterThanOrEqual(1_000);
      expect(times[1]).toBeLessThanOrEqual(2_000);
    }
  });

  it('ends at once when there is no time left for the wait', async () => {
    const { next, times } = outcomes(answer(503, { 'retry-after': '30' }));
    const call = retry()({ ...request, deadline: now + 5_000 }, next);
    expect(await run(call)).toBe(503);
    expect(times).toEqual([0]);
    expect(Date.now()).toBe(now);
  });

  it('asks whether it may, and tells how the attempt ended', async () => {
    const seen: AttemptOutcome[] = [];
    const mayRepeat = (outcome: AttemptOutcome): boolean => {
      seen.push(outcome);
      return seen.length < 2;
    };
    const { next, times } = outcomes(new UnavailableError('refused'), answer(503));
    expect(await run(retry({ mayRepeat })(request, next))).toBe(503);
    expect(times).toHaveLength(2);
    expect(seen).toMatchObject([{ status: 'rejected' }, { status: 'fulfilled' }]);
  });

  it('stops waiting when the caller gives up', async () => {
    const controller = new AbortController();
    const { next, times } = outcomes(answer(503));
    const call = retry()({ ...request, signal: controller.signal }, next);
    const settled = call.catch((error: unknown) => error);
    await vi.advanceTimersByTimeAsync(500);
    controller.abort(new TimeoutError('given up'));
    expect(await settled).toBeInstanceOf(TimeoutError);
    expect(times).toHaveLength(1);
    expect(vi.getTimerCount()).toBe(0);
  });
});
