import { AbortedError, ApiError, TimeoutError, UnavailableError } from '@fitsync/sdk/engine';
import { Registry } from 'prom-client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { BreakerOpenError, createBreakers } from './index.ts';

const succeed = async (): Promise<string> => 'fine';
const fail = async (): Promise<never> => {
  throw new UnavailableError('nobody is there');
};
const answer = (status: number) => async (): Promise<never> => {
  throw new ApiError({
    operationId: 'getUser',
    status,
    problem: undefined,
    headers: new Headers(),
  });
};

function open() {
  const registry = new Registry();
  const logger = { info: vi.fn<() => void>(), warn: vi.fn<() => void>() };
  const breakers = createBreakers({ source: 'schedule', logger, registry });
  const breaker = breakers.of('user');
  const state = async (): Promise<string | undefined> => {
    const metric = await registry.getSingleMetric('fitsync_circuit_breaker_state')?.get();
    const current = metric?.values.filter(({ value, labels }) => {
      return value === 1 && labels['target'] === 'user';
    });
    expect(current).toHaveLength(1);
    return String(current?.[0]?.labels['state']);
  };
  const repeat = async (times: number, work: () => Promise<unknown>): Promise<void> => {
    for (let one = 0; one < times; one += 1) await breaker.run(work).catch(() => undefined);
  };
  return { registry, logger, breakers, breaker, state, repeat };
}

beforeEach(() => vi.useFakeTimers({ now: 1_800_000_000_000 }));
afterEach(() => vi.useRealTimers());

describe('a breaker', () => {
  it('opens when half of ten calls have failed, and then makes none', async () => {
    const { breaker, state, repeat } = open();
    await repeat(5, succeed);
    await repeat(4, fail);
    expect(await state()).toBe('closed');
    await repeat(1, fail);
    expect(await state()).toBe('open');

    const work = vi.fn<() => Promise<string>>(succeed);
    const refusal = breaker.run(work);
    await expect(refusal).rejects.toBeInstanceOf(BreakerOpenError);
    await expect(refusal).rejects.toMatchObject({ target: 'user', retryAfter: 30 });
    expect(work).not.toHaveBeenCalled();
  });

  it('stays closed as long as more calls go well, and when there are few', async () => {
    const { state, repeat } = open();
    await repeat(9, fail);
    expect(await state()).toBe('closed');

    const other = open();
    await other.repeat(20, succeed);
    await other.repeat(19, fail);
    expect(await other.state()).toBe('closed');
  });

  it('opens when three calls in a row got no answer, however few there are', async () => {
    const { state, repeat } = open();
    const hang = async (): Promise<never> => {
      await vi.advanceTimersByTimeAsync(5_000);
      throw new TimeoutError('5 s');
    };
    await repeat(2, hang);
    await repeat(1, succeed);
    await repeat(2, hang);
    expect(await state()).toBe('closed');
    await repeat(1, hang);
    expect(await state()).toBe('open');
    await vi.advanceTimersByTimeAsync(30_000);
    await repeat(1, succeed);
    expect(await state()).toBe('closed');
  });

  it('does not open for callers who did not wait for a second', async () => {
    const { state, repeat } = open();
    await repeat(9, async () => {
      await vi.advanceTimersByTimeAsync(200);
      throw new TimeoutError('200 ms');
    });
    expect(await state()).toBe('closed');
  });

  it('forgets what happened more than ten seconds ago', async () => {
    const { state, repeat } = open();
    await repeat(9, fail);
    await vi.advanceTimersByTimeAsync(11_000);
    await repeat(9, fail);
    expect(await state()).toBe('closed');
  });

  it('lets one call through after 30 s, and closes when it goes well', async () => {
    const { registry, breaker, state, repeat } = open();
    await repeat(10, fail);
    await vi.advanceTimersByTimeAsync(29_000);
    await expect(breaker.run(succeed)).rejects.toMatchObject({ retryAfter: 1 });
    await vi.advanceTimersByTimeAsync(1_000);
    expect(await state()).toBe('half_open');

    const trial = Promise.withResolvers<string>();
    const first = breaker.run(() => trial.promise);
    await expect(breaker.run(succeed)).rejects.toBeInstanceOf(BreakerOpenError);
    trial.resolve('back');
    expect(await first).toBe('back');
    expect(await state()).toBe('closed');
    expect(await breaker.run(succeed)).toBe('fine');
    expect(await registry.metrics()).toContain(
      'fitsync_circuit_breaker_recovery_seconds_sum{source="schedule",target="user"} 30',
    );
  });

  it('opens again when that call fails, and measures the recovery from the first time', async () => {
    const { registry, state, repeat } = open();
    await repeat(10, fail);
    await vi.advanceTimersByTimeAsync(30_000);
    await repeat(1, fail);
    expect(await state()).toBe('open');
    await vi.advanceTimersByTimeAsync(30_000);
    await repeat(1, succeed);
    expect(await state()).toBe('closed');
    const text = await registry.metrics();
    expect(text).toContain(
      'fitsync_circuit_breaker_recovery_seconds_sum{source="schedule",target="user"} 60',
    );
    expect(text).toContain(
      'fitsync_circuit_breaker_transitions_total{source="schedule",target="user",state="open"} 2',
    );
  });

  it('stays open when that call was given up, which shows nothing', async () => {
    const { state, repeat } = open();
    await repeat(10, fail);
    await vi.advanceTimersByTimeAsync(30_000);
    await repeat(1, async () => {
      throw new AbortedError('the client has gone');
    });
    expect(await state()).toBe('open');
  });

  it.each([
    ['an answer 404', answer(404), 'closed'],
    ['an answer 409', answer(409), 'closed'],
    ['an answer 500', answer(500), 'open'],
    ['an answer 503', answer(503), 'open'],
    [
      'a call that was given up',
      async () => {
        throw new AbortedError('the client has gone');
      },
      'closed',
    ],
    [
      'a call that took too long',
      async () => {
        throw new TimeoutError('5 s');
      },
      'open',
    ],
  ])('with %s each time is %3$s', async (_, work, expected) => {
    const { state, repeat } = open();
    await repeat(10, work);
    expect(await state()).toBe(expected);
  });

  it('is one per target', async () => {
    const { breakers, repeat } = open();
    await repeat(10, fail);
    expect(breakers.of('user')).toBe(breakers.of('user'));
    expect(await breakers.of('training').run(succeed)).toBe('fine');
  });

  it('tells the log when it opens and closes, once each', async () => {
    const { logger, repeat } = open();
    await repeat(20, fail);
    expect(logger.warn).toHaveBeenCalledOnce();
    await vi.advanceTimersByTimeAsync(30_000);
    await repeat(3, succeed);
    expect(logger.info).toHaveBeenCalledTimes(2);
  });
});

describe('BreakerOpenError', () => {
  it('is an UnavailableError, but not every UnavailableError is one', () => {
    expect(new BreakerOpenError('user', 30)).toBeInstanceOf(UnavailableError);
    expect(new UnavailableError('gone')).not.toBeInstanceOf(BreakerOpenError);
  });
});
