import { eventually } from '@fitsync/testing';
import { describe, expect, it } from 'vitest';
import { logKey, partitionOf } from '@fitsync/sdk/internal/log';
import { useLibrary } from './consume.fixture.ts';

const library = useLibrary();
const key = logKey('loans', partitionOf('ada'));
// As young as the entries of the relay, which removes old ones that no group has asked for.
const logId = `${Date.now()}-0`;
const place = `loans/${partitionOf('ada')}`;

const envelope = {
  event: 'loan.made',
  event_id: '0193a000-0000-7000-8000-00000000000a',
  timestamp: '2026-03-01T10:00:00Z',
  correlation_id: 'correlation-1',
  source: 'loans',
};
const valid = { reader_id: 'ada', loan: '1' };

describe('an entry of the log that breaks its contract', () => {
  it.each([
    ['is no JSON', ['t', 'loan.made', 'e', '{'], `${place}/${logId}`, 'The entry is not JSON.'],
    ['holds no event', ['t', 'loan.made', 'e', 'null'], `${place}/${logId}`, 'breaks its contract'],
    ['says nothing', ['x', 'y'], `${place}/${logId}`, 'The entry has no type of event.'],
    [
      'is of another version',
      ['t', 'loan.made', 'e', JSON.stringify({ ...envelope, data: { reader_id: 'ada' } })],
      envelope.event_id,
      '/data must have loan',
    ],
    [
      'says two types',
      ['t', 'loan.ended', 'e', JSON.stringify({ ...envelope, data: valid })],
      envelope.event_id,
      'The entry says loan.ended, the event in it loan.made.',
    ],
    ['holds a NUL byte', ['t', 'loan.made', 'e', 'a\0b'], `${place}/${logId}`, 'is not JSON'],
    [
      'keeps its contract, but holds what cannot be stored',
      ['t', 'loan.made', 'e', JSON.stringify({ ...envelope, data: { ...valid, loan: 'a\0' } })],
      envelope.event_id,
      'what cannot be stored',
    ],
    [
      'holds half a character',
      ['t', 'loan.made', 'e', JSON.stringify({ ...envelope, data: { ...valid, loan: '\ud83d' } })],
      envelope.event_id,
      'what cannot be stored',
    ],
    [
      'holds a megabyte that nobody asked for',
      ['t', 'loan.made', 'e', JSON.stringify({ ...envelope, data: { x: 'x'.repeat(1_000_000) } })],
      envelope.event_id,
      '/data must have loan',
    ],
  ])('and %s becomes a dead letter at once', async (_what, fields, eventId, error) => {
    const { consume, publish, effects, redis, shelves } = library();
    await redis.client.xadd(key, logId, ...fields);
    consume();
    await publish('ada', '1');
    await eventually(async () => expect(await effects()).toEqual(['1']));
    const { rows } = await shelves.sql.query<{ error: string }>(
      'SELECT event_id, reason, error, log_id, attempts FROM dead_letter',
    );
    expect(rows).toEqual([
      {
        event_id: eventId,
        reason: 'contract',
        error: expect.any(String),
        log_id: logId,
        attempts: 1,
      },
    ]);
    expect(rows[0]?.error).toContain(error);
  });

  it('is kept as it was, once, however often it is read', async () => {
    const { consume, redis, shelves } = library();
    await redis.client.xadd(key, logId, 't', 'loan.made', 'e', 'not {json');
    const first = consume();
    await eventually(async () => {
      const { rows } = await shelves.sql.query('SELECT envelope FROM dead_letter');
      expect(rows).toEqual([{ envelope: 'not {json' }]);
    });
    await first.stop();
    await redis.client.xgroup('SETID', key, 'shelves', '0-0');
    consume();
    await eventually(async () => {
      const groups = await redis.client.xinfo('GROUPS', key);
      expect(groups).toEqual([expect.arrayContaining(['last-delivered-id', logId, 'pending', 0])]);
    });
    const { rows } = await shelves.sql.query('SELECT FROM dead_letter');
    expect(rows).toHaveLength(1);
  });
});
