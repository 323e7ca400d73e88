import { describe, expect, it } from 'vitest';
import { createStreamQueue } from '../src/streams/stream-queue.ts';

describe('createStreamQueue', () => {
  it('gives in order what comes before and while it is waited for', async () => {
    const queue = createStreamQueue<number>(10);
    queue.push(1);
    queue.push(2);
    expect(await queue.next()).toBe(1);
    expect(await queue.next()).toBe(2);
    const later = queue.next();
    queue.push(3);
    expect(await later).toBe(3);
  });

  it('ends the wait, once and for the first reason', async () => {
    const queue = createStreamQueue<number>(10);
    const waiting = queue.next();
    queue.end('stopped');
    queue.end('client_gone');
    queue.push(1);
    expect(await waiting).toBeUndefined();
    expect(await queue.next()).toBeUndefined();
    expect(queue.ended).toBe('stopped');
  });

  it('holds no more than its limit for a reader that is too slow', async () => {
    const queue = createStreamQueue<number>(2);
    for (const one of [1, 2]) queue.push(one);
    expect(queue.ended).toBeUndefined();
    queue.push(3);
    expect(queue.ended).toBe('too_slow');
    expect(await queue.next()).toBeUndefined();
  });
});
