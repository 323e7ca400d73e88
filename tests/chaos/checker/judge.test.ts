import { describe, expect, it } from 'vitest';
import type { Operation } from '../workload/ledger.ts';
import type { Effect, Facts, RecordedEvent } from './facts.ts';
import { judge } from './judge.ts';

const operation = (change: Partial<Operation> = {}): Operation => ({
  id: 'op-1',
  kind: 'completeProgram',
  event: 'program.completed',
  outcome: 'acknowledged',
  subject: 'program-1',
  attempts: 1,
  answer: '200',
  ...change,
});
const completed: RecordedEvent = {
  publisher: 'training',
  row: 1,
  event_id: 'event-1',
  type: 'program.completed',
  key: 'client-1',
  correlation_id: 'op-1',
  causation_id: null,
  published: true,
  inLog: true,
};
const earned: RecordedEvent = {
  ...completed,
  publisher: 'progress',
  event_id: 'event-2',
  type: 'achievement.earned',
  causation_id: 'event-1',
};
const effects: readonly Effect[] = [
  { group: 'progress', position: 1, event_id: 'event-1' },
  { group: 'notification', position: 1, event_id: 'event-1' },
  { group: 'notification', position: 2, event_id: 'event-2' },
];
const facts = (change: Partial<Facts> = {}): Facts => ({
  events: [completed, earned],
  effects,
  rows: new Map([['program-1', 'completed']]),
  leftovers: { unpublished: 0, retrying: 0, dead: 0, pending: 0 },
  ...change,
});
const tallyOf = (operations: readonly Operation[], found: Facts) => {
  const { ok, recovered, lost, duplicated, unexpected } = judge(operations, found);
  return { ok, recovered, lost, duplicated, unexpected };
};
const none = { ok: 0, recovered: 0, lost: 0, duplicated: 0, unexpected: 0 };

describe('the verdict', () => {
  it('is ok for an operation whose effects are all there once', () => {
    expect(judge([operation()], facts())).toMatchObject({ ok: 1, lost: 0, accusations: [] });
  });

  it.each<[string, Partial<Facts>]>([
    ['its event is not in the outbox', { events: [], effects: [] }],
    ['its event was not published', { events: [{ ...completed, published: false }, earned] }],
    ['its event is missing in the log', { events: [{ ...completed, inLog: false }, earned] }],
    ['a group has not handled it', { effects: effects.slice(1) }],
    ['what it leads to is missing', { events: [completed], effects: effects.slice(0, 2) }],
    ['a group has not handled what it leads to', { effects: effects.slice(0, 2) }],
    ['its row is not there', { rows: new Map() }],
    ['its row is in another state', { rows: new Map([['program-1', 'active']]) }],
  ])('is lost when %s', (_case, change) => {
    expect(tallyOf([operation()], facts(change))).toEqual({ ...none, lost: 1 });
  });

  it.each<[string, Partial<Facts>]>([
    ['a group has handled it twice', { effects: [...effects, { ...effects[0]!, position: 2 }] }],
    [
      'a group has handled what it leads to twice',
      { effects: [...effects, { ...effects[2]!, position: 3 }] },
    ],
  ])('is duplicated when %s', (_case, change) => {
    expect(tallyOf([operation()], facts(change))).toEqual({ ...none, duplicated: 1 });
  });

  it('is duplicated when its event was recorded twice', () => {
    const twice = { ...completed, row: 2, event_id: 'event-3' };
    const events = [completed, earned, twice];
    expect(tallyOf([operation()], facts({ events }))).toMatchObject({ ok: 0 });
    expect(judge([operation()], facts({ events })).accusations).toContainEqual(
      expect.objectContaining({ class: 'duplicated' }),
    );
  });

  it('is recovered when nobody had answered and it has happened', () => {
    const unknown = operation({ outcome: 'unknown' });
    expect(tallyOf([unknown], facts())).toEqual({ ...none, recovered: 1 });
  });

  it('is good when nobody had answered and it has not happened', () => {
    const found = judge([operation({ outcome: 'unknown' })], facts({ events: [], effects: [] }));
    expect(found).toMatchObject({ ...none, 'without effect': 1 });
  });

  it('is unexpected when it was refused and has happened', () => {
    const refused = operation({ outcome: 'rejected' });
    expect(tallyOf([refused], facts())).toEqual({ ...none, unexpected: 1 });
  });

  it.each<[string, Partial<Facts>]>([
    ['an effect of no event', { effects: [...effects, { ...effects[0]!, event_id: 'event-9' }] }],
    [
      'an event that nobody asked for',
      {
        events: [completed, earned, { ...completed, event_id: 'event-9', correlation_id: 'op-9' }],
      },
    ],
    ['something left over', { leftovers: { unpublished: 0, retrying: 0, dead: 1, pending: 0 } }],
  ])('tells of %s', (_case, change) => {
    expect(tallyOf([operation()], facts(change))).toEqual({ ...none, ok: 1, unexpected: 1 });
  });

  it('tells of effects in another order than commits, within a key of a publisher', () => {
    const later = { ...completed, row: 2, event_id: 'event-3', type: 'program.updated' };
    const inOrder = { group: 'notification', position: 3, event_id: 'event-3' };
    const events = [completed, earned, later];
    const found = (effect: Effect) =>
      judge([operation()], facts({ events, effects: [...effects, effect] }));
    expect(found(inOrder).unexpected).toBe(0);
    expect(found({ ...inOrder, position: 0 }).unexpected).toBe(1);
  });
});
