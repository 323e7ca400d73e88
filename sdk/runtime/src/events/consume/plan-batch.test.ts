import { describe, expect, it } from 'vitest';
import { silentTracer } from '../../tracing/index.ts';
import type { BrokenEntry, EventEntry } from './decode-entry.ts';
import { planBatch, type Preparation } from './plan-batch.ts';

const event = (eventId: string, key: string): EventEntry => ({
  kind: 'event',
  logId: `${eventId}-0`,
  eventId,
  type: 'loan.made',
  key,
  text: '{}',
  event: {
    event: 'loan.made',
    event_id: eventId,
    timestamp: '2026-03-01T10:00:00Z',
    correlation_id: 'c',
    source: 'loans',
    data: {},
  },
});
const broken: BrokenEntry = {
  kind: 'broken',
  logId: '9-0',
  eventId: 'loans/3/9-0',
  type: '',
  key: '',
  text: '',
  error: 'The entry is not JSON.',
};
const step = { kind: 'consumer', type: 't', eventId: 'e', correlationId: 'c', group: 'g' } as const;
const span = silentTracer.start(step, undefined);
const ready: Preparation = { ready: true, loaded: 'Emma', seconds: 0.5, span };
const failed: Preparation = { ready: false, error: new Error('not found'), seconds: 0.5, span };

const plan = (blocked: readonly string[], prepared: Record<string, Preparation>) =>
  planBatch(
    [event('1', 'ada'), event('2', 'bob'), broken, event('3', 'ada')],
    new Set(blocked),
    new Map(Object.entries(prepared)),
  ).map((step) => `${step.do} ${step.entry.eventId}`);

describe('planBatch', () => {
  it('applies what is ready, with what was loaded, and buries what is broken', () => {
    const [step] = planBatch([event('1', 'ada')], new Set(), new Map([['1', ready]]));
    expect(step).toMatchObject({ do: 'apply', loaded: 'Emma', seconds: 0.5 });
    expect(plan([], { 1: ready, 2: ready, 3: ready })).toEqual([
      'apply 1',
      'apply 2',
      'bury loans/3/9-0',
      'apply 3',
    ]);
  });

  it('lets the events after a failed one wait when they have its key', () => {
    expect(plan([], { 1: failed, 2: ready, 3: ready })).toEqual([
      'retry 1',
      'apply 2',
      'bury loans/3/9-0',
      'wait 3',
    ]);
  });

  it('lets all events of a blocked key wait', () => {
    expect(plan(['ada'], { 1: ready, 2: ready, 3: failed })).toEqual([
      'wait 1',
      'apply 2',
      'bury loans/3/9-0',
      'wait 3',
    ]);
  });

  it('lets what was not prepared wait, and what comes after it', () => {
    expect(plan([], { 2: ready, 3: ready })).toEqual([
      'wait 1',
      'apply 2',
      'bury loans/3/9-0',
      'wait 3',
    ]);
  });
});
