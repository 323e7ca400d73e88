import { eventually } from '@fitsync/testing';
import { describe, expect, it } from 'vitest';
import { useLibrary } from '../consume/consume.fixture.ts';
import { recording, recordingLoans } from '../consume/recording.fixture.ts';
import { loanIn } from '../events.fixture.ts';
import { findDeadLetters } from './dead-letter-search.ts';
import { findReceived } from './find-received.ts';
import { redriveLetters } from './redrive-letters.ts';
import { findFirstReplayable, queueReplay, readReplayable } from './replay.ts';

const library = useLibrary();
const range = { types: ['loan.made'], from: new Date(0), until: new Date(Date.now() + 3_600_000) };

describe('redriveLetters', () => {
  it('lets an event be handled once more, however often and at once it is asked for', async () => {
    const { publish, consume, effects, shelves, count } = library();
    let broken = true;
    const handlers = {
      ...recordingLoans,
      'loan.made': recording((event) => {
        if (broken && loanIn(event).loan === '7') throw new Error('the shelf is full');
      }),
    };
    const consumer = consume({ handlers, retryDelays: [0] });
    await publish('ada', '7');
    await eventually(async () => expect(await count('dead_letter')).toBe(1));
    const [letter] = await findDeadLetters(shelves.sql, {});
    const id = letter?.event_id ?? '';
    expect(await findReceived(shelves.sql, id)).toMatchObject({ state: 'dead', attempts: 2 });
    await publish('ada', '8');
    await eventually(async () => expect(await effects()).toEqual(['8']));

    broken = false;
    const moved = await Promise.all(
      [1, 2, 3].map(() => redriveLetters(shelves.sql, [id, 'unknown'])),
    );
    expect(moved.flat()).toEqual([id]);
    await eventually(async () => expect(await effects()).toEqual(['8', '7']));
    expect(await count('retry_queue')).toBe(0);
    expect(await findReceived(shelves.sql, id)).toMatchObject({ state: 'handled' });
    await consumer.stop();
  });

  it('dies again with the error of the last attempt, and counts how often it was redriven', async () => {
    const { publish, consume, shelves, count } = library();
    let error = 'the first one';
    const fails = recording(() => {
      throw new Error(error);
    });
    consume({ handlers: { ...recordingLoans, 'loan.made': fails }, retryDelays: [0] });
    await publish('ada', '7');
    await eventually(async () => expect(await count('dead_letter')).toBe(1));
    error = 'the second one';
    const [letter] = await findDeadLetters(shelves.sql, {});
    await redriveLetters(shelves.sql, [letter?.event_id ?? '']);
    await eventually(async () =>
      expect(await findDeadLetters(shelves.sql, {})).toMatchObject([
        { redrives: 1, error: 'Error: the second one', first_failed_at: letter?.first_failed_at },
      ]),
    );
  });
});

describe('queueReplay', () => {
  it('has each event handled once, though the log brings it, too, and it is asked for twice', async () => {
    const { publish, consume, effects, loans, shelves, relay } = library();
    const names = Array.from({ length: 60 }, (_, i) => String(i));
    for (const loan of names) await publish(`reader-${Number(loan) % 7}`, loan);
    await eventually(async () => {
      const { rows } = await loans.sql.query('SELECT FROM outbox_waiting');
      expect(rows).toHaveLength(0);
    });
    await relay.stop();
    const first = (await findFirstReplayable(loans.sql, range)) ?? 0;
    const events = await readReplayable(loans.sql, range, first, 1_000);
    expect(events).toHaveLength(60);

    consume({ lookEvery: 20 });
    const replayed = await Promise.all(
      [events.slice(0, 40), events.slice(20), events].map((part) =>
        queueReplay(shelves.sql, 'loans', part, false),
      ),
    );
    expect(new Set(replayed.flat()).size).toBe(replayed.flat().length);
    await eventually(async () => expect(await effects()).toHaveLength(60));
    expect((await effects()).toSorted()).toEqual(names.toSorted());
    expect(await queueReplay(shelves.sql, 'loans', events, false)).toEqual([]);
  });

  it('has events handled again only when asked to', async () => {
    const { publish, consume, effects, loans, shelves } = library();
    consume();
    for (const loan of ['1', '2', '3']) await publish('ada', loan);
    await eventually(async () => expect(await effects()).toEqual(['1', '2', '3']));
    await eventually(async () => {
      const { rows } = await loans.sql.query('SELECT FROM outbox_waiting');
      expect(rows).toHaveLength(0);
    });
    const first = (await findFirstReplayable(loans.sql, range)) ?? 0;
    const events = await readReplayable(loans.sql, range, first, 1_000);
    expect(await queueReplay(shelves.sql, 'loans', events, false)).toEqual([]);
    expect(await queueReplay(shelves.sql, 'loans', events.slice(1), true)).toHaveLength(2);
    await eventually(async () => expect(await effects()).toEqual(['1', '2', '3', '2', '3']));
  });

  it('leaves dead letters to be redriven', async () => {
    const { publish, consume, loans, shelves, count } = library();
    const fails = recording(() => {
      throw new Error('never');
    });
    const consumer = consume({
      handlers: { ...recordingLoans, 'loan.made': fails },
      retryDelays: [0],
    });
    await publish('ada', '7');
    await eventually(async () => expect(await count('dead_letter')).toBe(1));
    await consumer.stop();
    const events = await readReplayable(loans.sql, range, 0, 1_000);
    expect(await queueReplay(shelves.sql, 'loans', events, true)).toEqual([]);
    expect(await count('retry_queue')).toBe(0);
  });
});
