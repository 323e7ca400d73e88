import { eventually } from '@fitsync/testing';
import { Registry } from 'prom-client';
import { describe, expect, it } from 'vitest';
import { loanIn } from '../events.fixture.ts';
import { logKey, partitionOf } from '@fitsync/sdk/internal/log';
import { useLibrary } from './consume.fixture.ts';
import { recordingLoans } from './recording.fixture.ts';

const library = useLibrary();

describe('createConsumer', () => {
  it('gives each event to its handler once, in the order of its key', async () => {
    const { publish, consume, effects } = library();
    for (const loan of ['1', '2', '3']) await publish('ada', loan);
    consume();
    await publish('ada', '4', 'loan.ended');
    await eventually(async () => expect(await effects()).toEqual(['1', '2', '3', '4']));
  });

  it('is told when there is something new', async () => {
    const { publish, consume, effects } = library();
    // It would not look by itself before the test is over.
    consume({ lookEvery: 60_000 });
    await publish('ada', '1');
    await eventually(async () => expect(await effects()).toEqual(['1']));
    await publish('ada', '2');
    await eventually(async () => expect(await effects()).toEqual(['1', '2']));
  });

  it('publishes what handlers emit in the transaction of their effects', async () => {
    const { publish, consume, shelves } = library();
    let poked = 0;
    consume({
      onPublish: () => (poked += 1),
      handlers: {
        ...recordingLoans,
        'loan.ended': {
          async apply(tx, event) {
            await tx.emit('fine.due', { reader_id: 'ada', loan: loanIn(event).loan });
          },
        },
      },
    });
    await publish('ada', '1', 'loan.ended');
    await eventually(() => expect(poked).toBe(1));
    const { rows } = await shelves.sql.query<{ envelope: string }>('SELECT envelope FROM outbox');
    const { rows: received } = await shelves.sql.query<{ event_id: string }>('SELECT * FROM inbox');
    expect(JSON.parse(rows[0]?.envelope ?? '')).toMatchObject({
      event: 'fine.due',
      source: 'shelves',
      causation_id: received[0]?.event_id,
      correlation_id: 'correlation-1',
    });
  });

  it('gives handlers what they load, outside the transaction', async () => {
    const { publish, consume, effects } = library();
    const names = new Map([['1', 'Emma']]);
    consume({
      calls: ({ correlationId }) => ({
        find: async (id: string) => `${names.get(id)} ${correlationId}`,
      }),
      handlers: {
        ...recordingLoans,
        'loan.made': {
          load: async (event, { calls }) =>
            (calls as { find(id: string): Promise<string> }).find(loanIn(event).loan),
          async apply(tx, _event, loaded) {
            await tx.query('INSERT INTO effects (loan) VALUES ($1)', [loaded]);
          },
        },
      },
    });
    await publish('ada', '1');
    await eventually(async () => expect(await effects()).toEqual(['Emma correlation-1']));
  });

  it('handles an event once that stands in the log twice', async () => {
    const { publish, consume, effects, redis, count } = library();
    await publish('ada', '1');
    const key = logKey('loans', partitionOf('ada'));
    const [entry] = await eventually(async () => {
      const entries = await redis.client.xrange(key, '-', '+');
      expect(entries).toHaveLength(1);
      return entries;
    });
    await redis.client.xadd(key, '*', ...(entry?.[1] ?? []));
    const registry = new Registry();
    consume({ registry });
    await eventually(async () =>
      expect(await registry.metrics()).toContain(
        'fitsync_event_handler_duration_seconds_count{event_type="loan.made",consumer="shelves",result="duplicate"} 1',
      ),
    );
    expect(await effects()).toEqual(['1']);
    expect(await count('inbox')).toBe(1);
  });

  it('reports what its group has still to do', async () => {
    const { publish, consume, effects } = library();
    await publish('ada', '1');
    await publish('bob', '2');
    const registry = new Registry();
    const consumer = consume({ registry });
    await eventually(async () => expect(await effects()).toHaveLength(2));
    await consumer.stop();
    await publish('ada', '3');
    await eventually(async () =>
      expect(await registry.metrics()).toContain(
        'fitsync_stream_lag{stream="loans",group="shelves"} 1',
      ),
    );
    const metrics = await registry.metrics();
    expect(metrics).toMatch(/fitsync_stream_oldest_pending_seconds\{[^}]*\} \d/);
    expect(metrics).toContain('fitsync_dead_letters{group="shelves"} 0');
  });

  it('acknowledges what it has settled, and what is not for it', async () => {
    const { publish, consume, redis } = library();
    const key = logKey('loans', partitionOf('ada'));
    await redis.client.xadd(key, '*', 't', 'loan.renewed', 'e', '{}');
    await publish('ada', '1');
    consume();
    await eventually(async () => {
      const groups = await redis.client.xinfo('GROUPS', key);
      expect(groups).toEqual([
        expect.arrayContaining(['name', 'shelves', 'pending', 0, 'entries-read', 2, 'lag', 0]),
      ]);
    });
  });
});
