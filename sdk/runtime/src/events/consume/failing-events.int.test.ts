import { eventually } from '@fitsync/testing';
import { UnavailableError } from '@fitsync/sdk/engine';
import { describe, expect, it } from 'vitest';
import { loanIn } from '../events.fixture.ts';
import { logKey, partitionOf } from '@fitsync/sdk/internal/log';
import { useLibrary } from './consume.fixture.ts';
import { recording, recordingLoans } from './recording.fixture.ts';

const library = useLibrary();

describe('an event that fails', () => {
  const [broken] = ['7'];
  const failing = recording((event) => {
    if (loanIn(event).loan === broken) throw new Error('the shelf is full');
  });

  it('is tried again and then kept as a dead letter, while others go on', async () => {
    const { publish, consume, effects, shelves, count } = library();
    consume({
      handlers: { ...recordingLoans, 'loan.made': failing },
      retryDelays: [0, 0.01, 0.01],
    });
    for (const loan of ['1', broken, '2']) await publish('ada', loan);
    await publish('bob', '3');
    await eventually(async () => expect(await count('dead_letter')).toBe(1));
    await eventually(async () => expect((await effects()).sort()).toEqual(['1', '2', '3']));
    const { rows } = await shelves.sql.query('SELECT * FROM dead_letter');
    expect(rows[0]).toMatchObject({
      source: 'loans',
      type: 'loan.made',
      key: 'ada',
      reason: 'exhausted',
      error: 'Error: the shelf is full',
      attempts: 4,
    });
    expect(await count('retry_queue')).toBe(0);
  });

  it('holds back what comes after it with the same key, and nothing else', async () => {
    const { publish, consume, effects } = library();
    let healed = false;
    consume({
      handlers: {
        ...recordingLoans,
        'loan.made': recording((event) => {
          if (loanIn(event).loan === broken && !healed) throw new Error('the shelf is full');
        }),
      },
      retryDelays: Array.from({ length: 500 }, () => 0.05),
    });
    for (const loan of [broken, '8', '9']) await publish('ada', loan);
    for (const loan of ['1', '2']) await publish('bob', loan);
    await eventually(async () => expect(await effects()).toEqual(['1', '2']));
    await publish('ada', '10');
    healed = true;
    await eventually(async () =>
      expect((await effects()).slice(2)).toEqual([broken, '8', '9', '10']),
    );
  });

  it('is found among others when only their commit fails, which names none', async () => {
    const { publish, consume, effects, shelves, redis, count } = library();
    await shelves.sql.query('ALTER TABLE effects ADD UNIQUE (loan) DEFERRABLE INITIALLY DEFERRED');
    for (const loan of ['1', broken, broken, '2']) await publish('ada', loan);
    // All of them in the log, so that they are settled together.
    const key = logKey('loans', partitionOf('ada'));
    await eventually(async () => expect(await redis.client.xlen(key)).toBe(4));
    consume({ retryDelays: [0] });
    await eventually(async () => expect(await effects()).toEqual(['1', broken, '2']));
    const { rows } = await shelves.sql.query<{ error: string }>('SELECT error FROM dead_letter');
    expect(rows).toEqual([{ error: expect.stringContaining('duplicate key') }]);
    expect(await count('retry_queue')).toBe(0);
  });

  it('leaves no half effects', async () => {
    const { publish, consume, effects, count } = library();
    consume({
      handlers: {
        ...recordingLoans,
        'loan.made': {
          async apply(tx, event) {
            await tx.query('INSERT INTO effects (loan) VALUES ($1)', [loanIn(event).loan]);
            await tx.emit('fine.due', { reader_id: 'ada', loan: '1' });
          },
        },
      },
      retryDelays: [0],
    });
    await publish('ada', '1');
    await eventually(async () => expect(await count('dead_letter')).toBe(1));
    expect([await effects(), await count('outbox')]).toEqual([[], 0]);
  });
});

describe('an event that needs something that is away', () => {
  it('waits without counting attempts, and its partition with it, until it is back', async () => {
    const { publish, consume, effects, count } = library();
    let away = true;
    let asked = 0;
    consume({
      handlers: {
        ...recordingLoans,
        'loan.made': {
          async load() {
            asked += 1;
            if (away) throw new UnavailableError('nobody answers');
          },
          ...recording(),
        },
      },
      retryDelays: [],
    });
    await publish('ada', '1');
    await publish('ada', '2');
    await eventually(() => expect(asked).toBeGreaterThanOrEqual(4));
    expect([await effects(), await count('retry_queue'), await count('inbox')]).toEqual([[], 0, 0]);
    away = false;
    await eventually(async () => expect(await effects()).toEqual(['1', '2']));
    expect(await count('dead_letter')).toBe(0);
  });

  it('keeps its attempts when that happens in the retry queue', async () => {
    const { publish, consume, shelves } = library();
    let attempts = 0;
    consume({
      handlers: {
        ...recordingLoans,
        'loan.made': {
          async load() {
            attempts += 1;
            if (attempts > 1) throw new UnavailableError('nobody answers');
            throw new Error('the first attempt fails');
          },
          ...recording(),
        },
      },
      retryDelays: [0],
    });
    await publish('ada', '1');
    await eventually(async () => {
      expect(attempts).toBe(2);
      const { rows } = await shelves.sql.query(
        'SELECT attempts, due_at > now() AS later FROM retry_queue',
      );
      expect(rows).toEqual([{ attempts: 1, later: true }]);
    });
  });
});
