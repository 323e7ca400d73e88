import { describe, expect, it } from 'vitest';
import type { Operation } from '../workload/ledger.ts';
import type { Delivery, Effect, Facts, Mail, RecordedEvent } from './facts.ts';
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
  actor_id: 'trainer-1',
  client_id: 'client-1',
  trainer_id: 'trainer-1',
  cancelled_by: null,
  booking_id: null,
  program_id: 'program-1',
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
const notification = { group: 'notification', recipient: 'client-1' };
const effects: readonly Effect[] = [
  { group: 'progress', kind: 'achievement', position: '1', event_id: 'event-1', recipient: null },
  { ...notification, kind: 'notification', position: '1', event_id: 'event-1' },
  { ...notification, kind: 'notification', position: '2', event_id: 'event-2' },
];
/** Those of the program, before what it leads to. */
const own = 2;
const sent = { user_id: 'client-1', status: 'sent', reason: null, attempts: 1 };
const deliveries: readonly Delivery[] = [
  { ...sent, id: 'delivery-1', event_id: 'event-1' },
  { ...sent, id: 'delivery-2', event_id: 'event-2' },
];
const mails: readonly Mail[] = [
  { delivery_id: 'delivery-1', attempt: 1, to: ['client@example.com'] },
  { delivery_id: 'delivery-2', attempt: 1, to: ['client@example.com'] },
];
const leftovers = { unpublished: 0, retrying: 0, dead: 0, pending: 0, unsent: 0, unchecked: 0 };
const facts = (change: Partial<Facts> = {}): Facts => ({
  groups: ['user', 'progress', 'notification'],
  events: [completed, earned],
  effects,
  deliveries,
  mails,
  deduplicates: false,
  addresses: new Map([['client-1', 'client@example.com']]),
  rows: new Map([['program-1', 'completed']]),
  workouts: [],
  programs: [],
  clients: [],
  leftovers,
  ...change,
});
/** Facts without anything that was done about events. */
const untold = { effects: [], deliveries: [], mails: [] };
const tallyOf = (operations: readonly Operation[], found: Facts) => {
  const { ok, recovered, lost, duplicated, unexpected } = judge(operations, found);
  return { ok, recovered, lost, duplicated, unexpected };
};
const none = { ok: 0, recovered: 0, lost: 0, duplicated: 0, unexpected: 0 };

/** The first mail was tried twice. */
const again: readonly Delivery[] = deliveries.map((one, index) => ({
  ...one,
  attempts: index === 0 ? 2 : 1,
}));
const second: Mail = { ...mails[0]!, attempt: 2 };

describe('the verdict', () => {
  it('is ok for an operation whose effects are all there once', () => {
    expect(judge([operation()], facts())).toMatchObject({ ok: 1, lost: 0, accusations: [] });
  });

  it('allows a second mail where an attempt was interrupted and the provider does not deduplicate', () => {
    const found = facts({ deliveries: again, mails: [...mails, second] });
    expect(judge([operation()], found)).toMatchObject({ ok: 1, accusations: [] });
  });

  it.each<[string, Partial<Facts>]>([
    ['its event is not in the outbox', { events: [], ...untold }],
    ['its event was not published', { events: [{ ...completed, published: false }, earned] }],
    ['its event is missing in the log', { events: [{ ...completed, inLog: false }, earned] }],
    ['a group has not handled it', { effects: effects.slice(1) }],
    [
      'what it leads to is missing',
      {
        events: [completed],
        effects: effects.slice(0, own),
        deliveries: deliveries.slice(0, 1),
        mails: mails.slice(0, 1),
      },
    ],
    ['a group has not handled what it leads to', { effects: effects.slice(0, own) }],
    ['somebody is not told', { effects: effects.filter(({ kind }) => kind !== 'notification') }],
    [
      'a mail was given up',
      { deliveries: [{ ...deliveries[0]!, status: 'failed' }, deliveries[1]!] },
    ],
    [
      'a mail was not sent yet',
      { deliveries: [{ ...deliveries[0]!, status: 'queued' }, deliveries[1]!] },
    ],
    ['a mail did not arrive', { mails: mails.slice(1) }],
    ['its row is not there', { rows: new Map() }],
    ['its row is in another state', { rows: new Map([['program-1', 'active']]) }],
  ])('is lost when %s', (_case, change) => {
    expect(tallyOf([operation()], facts(change))).toEqual({ ...none, lost: 1 });
  });

  it.each<[string, Partial<Facts>]>([
    ['a group has handled it twice', { effects: [...effects, { ...effects[0]!, position: '2' }] }],
    [
      'a group has handled what it leads to twice',
      { effects: [...effects, { ...effects[2]!, position: '3' }] },
    ],
    ['there are two messages to somebody', { deliveries: [...deliveries, deliveries[0]!] }],
    ['a mail arrived twice after one attempt', { mails: [...mails, mails[0]!] }],
    ['one attempt made two mails', { deliveries: again, mails: [...mails, mails[0]!] }],
    [
      'there are more mails than attempts',
      { deliveries: again, mails: [...mails, second, { ...second, attempt: 3 }] },
    ],
    [
      'a mail arrived twice at a provider that deduplicates',
      { deliveries: again, mails: [...mails, second], deduplicates: true },
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
    const found = judge([operation({ outcome: 'unknown' })], facts({ events: [], ...untold }));
    expect(found).toMatchObject({ ...none, 'without effect': 1 });
  });

  it('is unexpected when it was refused and has happened', () => {
    const refused = operation({ outcome: 'rejected' });
    expect(tallyOf([refused], facts())).toEqual({ ...none, unexpected: 1 });
  });

  it.each<[string, Partial<Facts>]>([
    [
      'somebody is told who has nothing to do with it',
      { effects: [...effects, { ...effects[1]!, recipient: 'client-2' }] },
    ],
    [
      'whoever did it is told',
      { effects: [...effects, { ...effects[1]!, recipient: 'trainer-1' }] },
    ],
    ['a mail went to somebody else', { addresses: new Map([['client-1', 'new@example.com']]) }],
    [
      'a mail is of an attempt that nobody recorded',
      { mails: [mails[0]!, { ...mails[1]!, attempt: 2 }] },
    ],
  ])('is unexpected when %s', (_case, change) => {
    expect(tallyOf([operation()], facts(change))).toEqual({ ...none, unexpected: 1 });
  });

  it.each<[string, Partial<Facts>]>([
    ['an effect of no event', { effects: [...effects, { ...effects[0]!, event_id: 'event-9' }] }],
    [
      'an event that nobody asked for',
      {
        events: [completed, earned, { ...completed, event_id: 'event-9', correlation_id: 'op-9' }],
      },
    ],
    ['a mail that nobody recorded', { mails: [...mails, { ...mails[0]!, delivery_id: 'x' }] }],
    ['something left over', { leftovers: { ...leftovers, dead: 1 } }],
    ['a message left over', { leftovers: { ...leftovers, unsent: 1 } }],
  ])('tells of %s', (_case, change) => {
    expect(tallyOf([operation()], facts(change))).toEqual({ ...none, ok: 1, unexpected: 1 });
  });

  it('tells of effects in another order than commits, within a key of a publisher', () => {
    const later = { ...completed, row: 2, event_id: 'event-3', type: 'program.updated' };
    const inOrder = { ...effects[1]!, position: '3', event_id: 'event-3' };
    const events = [completed, earned, later];
    const found = (effect: Effect) =>
      judge([operation()], facts({ events, effects: [...effects, effect] }));
    expect(found(inOrder).unexpected).toBe(0);
    expect(found({ ...inOrder, position: '0' }).unexpected).toBe(1);
  });
});

/** The second of two workouts that a program asks for, logged by the client, who has earned something by the first. */
const logging = operation({
  id: 'op-2',
  kind: 'createWorkoutLog',
  event: undefined,
  subject: 'log-1',
  answer: '201',
});
const ended = { ...completed, correlation_id: 'op-2', actor_id: null };
const program = { id: 'program-1', status: 'completed', asked: 2, logged: 2, completions: 1 };
const client = { id: 'client-1', logged: 2, awards: [{ tier: 1, told: 1 }] };
const logged = (change: Partial<Facts> = {}): Facts =>
  facts({
    events: [ended, { ...earned, correlation_id: 'op-2' }],
    rows: new Map([['log-1', 'filled']]),
    workouts: ['op-2'],
    programs: [program],
    clients: [client],
    ...change,
  });

describe('the verdict on a workout that is logged', () => {
  it('is ok when it is there once, with all that comes of it', () => {
    expect(judge([logging], logged())).toMatchObject({ ok: 1, accusations: [] });
  });

  it('is recovered when nobody had answered and it is there', () => {
    const unknown = { ...logging, outcome: 'unknown', subject: undefined } as const;
    expect(tallyOf([unknown], logged())).toEqual({ ...none, recovered: 1 });
  });

  it('is good when nobody had answered and it is not there', () => {
    const unknown = { ...logging, kind: 'updateWorkoutLog', outcome: 'unknown' } as const;
    const stub = { rows: new Map([['log-1', 'stub']]), workouts: [], programs: [], clients: [] };
    const found = judge([unknown], logged({ ...stub, events: [], ...untold }));
    expect(found).toMatchObject({ ...none, 'without effect': 1 });
  });

  it.each<[string, Partial<Facts>]>([
    ['it is not there', { workouts: [] }],
    ['it is a stub', { rows: new Map([['log-1', 'stub']]) }],
    ['nobody made anything of what came of it', { effects: effects.slice(1) }],
    ['it did not complete its program', { programs: [{ ...program, completions: 0 }] }],
    ['its program is in another state', { programs: [{ ...program, status: 'active' }] }],
    ['its client did not earn what so many earn', { clients: [{ ...client, awards: [] }] }],
    [
      'nobody was told what its client earned',
      { clients: [{ ...client, awards: [{ tier: 1, told: 0 }] }] },
    ],
  ])('is lost when %s', (_case, change) => {
    expect(judge([logging], logged(change)).lost).toBe(1);
  });

  it.each<[string, Partial<Facts>]>([
    ['it is there twice', { workouts: ['op-2', 'op-2'] }],
    ['its program was completed twice', { programs: [{ ...program, completions: 2 }] }],
    ['its client was told twice', { clients: [{ ...client, awards: [{ tier: 1, told: 2 }] }] }],
  ])('is duplicated when %s', (_case, change) => {
    expect(judge([logging], logged(change)).duplicated).toBe(1);
  });

  it.each<[string, Partial<Operation>, Partial<Facts>]>([
    ['it was refused and is there', { outcome: 'rejected' }, {}],
    ['it was refused and something came of it', { outcome: 'rejected' }, { workouts: [] }],
    ['there is another that nobody asked for', {}, { workouts: ['op-2', 'op-9'] }],
    ['its program was completed too soon', {}, { programs: [{ ...program, logged: 1 }] }],
    [
      'its client earned what more workouts earn',
      {},
      { clients: [{ ...client, awards: [...client.awards, { tier: 10, told: 1 }] }] },
    ],
  ])('is unexpected when %s', (_case, other, change) => {
    expect(judge([{ ...logging, ...other }], logged(change)).unexpected).toBe(1);
  });
});
