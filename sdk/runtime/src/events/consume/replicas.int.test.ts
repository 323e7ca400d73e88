import { eventually } from '@fitsync/testing';
import { describe, expect, it } from 'vitest';
import { loanIn } from '../events.fixture.ts';
import { useLibrary } from './consume.fixture.ts';
import { recording, recordingLoans } from './recording.fixture.ts';

const library = useLibrary();
const readers = ['ada', 'bob', 'cy', 'dee', 'eve', 'fay', 'gus', 'hal', 'ian', 'joy'];

async function partitionsByOwner(): Promise<number[]> {
  const { rows } = await library().shelves.sql.query<{ count: number }>(
    'SELECT count(*) FROM consumer_partition WHERE owner IS NOT NULL GROUP BY owner ORDER BY 1',
  );
  return rows.map(({ count }) => count);
}

describe('replicas of a consumer', () => {
  it('share the partitions, and take over those of one that stops', async () => {
    const { consume } = library();
    const first = consume();
    await eventually(async () => expect(await partitionsByOwner()).toEqual([8]));
    consume();
    await eventually(async () => expect(await partitionsByOwner()).toEqual([4, 4]));
    await first.stop();
    await eventually(async () => expect(await partitionsByOwner()).toEqual([8]));
  });

  it('keep the order of each key and repeat nothing while they come and go', async () => {
    const { publish, consume, effects } = library();
    const numbers = Array.from({ length: 12 }, (_, i) => i);
    const publishing = Promise.all(
      readers.map(async (reader) => {
        for (const i of numbers) await publish(reader, `${reader}-${i}`);
      }),
    );
    const first = consume();
    await eventually(async () => expect(await effects()).not.toEqual([]));
    consume();
    await publishing;
    await first.stop();
    const all = readers.length * numbers.length;
    await eventually(async () => expect(await effects()).toHaveLength(all));
    const seen = await effects();
    for (const reader of readers) {
      expect(seen.filter((loan) => loan.startsWith(`${reader}-`))).toEqual(
        numbers.map((i) => `${reader}-${i}`),
      );
    }
  });

  it('leave an event to the one that is handling it, however long that takes', async () => {
    const { publish, consume, effects, shelves } = library();
    const entered: string[] = [];
    const finish = Promise.withResolvers<void>();
    const handlers = {
      ...recordingLoans,
      'loan.made': {
        async load(event: Parameters<typeof loanIn>[0]) {
          entered.push(loanIn(event).loan);
          await finish.promise;
        },
        ...recording(),
      },
    };
    consume({ handlers, leaseSeconds: 1 });
    await publish('ada', '1');
    await eventually(() => expect(entered).toEqual(['1']));
    const leasedUntil = async () => {
      const { rows } = await shelves.sql.query<{ until: number }>(
        'SELECT extract(epoch FROM max(leased_until)) AS until FROM consumer_partition',
      );
      return rows[0]?.until ?? 0;
    };
    const before = await leasedUntil();
    consume({ handlers, leaseSeconds: 1 });
    // The lease is renewed, although the handler is not done: it outlives its first end.
    await eventually(async () => expect(await leasedUntil()).toBeGreaterThan(before + 2));
    expect(entered).toEqual(['1']);
    finish.resolve();
    await eventually(async () => expect(await effects()).toEqual(['1']));
  });

  it('cannot commit what they handled after they have lost the partition', async () => {
    const { publish, consume, effects, shelves } = library();
    const entered = Promise.withResolvers<void>();
    const finish = Promise.withResolvers<void>();
    consume({
      handlers: {
        ...recordingLoans,
        'loan.made': recording(async () => {
          entered.resolve();
          await finish.promise;
        }),
      },
    });
    await publish('ada', '1');
    await entered.promise;
    await shelves.sql.query(
      "UPDATE consumer_partition SET owner = gen_random_uuid(), leased_until = now() + interval '1 hour'",
    );
    finish.resolve();
    await publish('ada', '2');
    await eventually(async () => {
      const { rows } = await shelves.sql.query(
        'SELECT FROM pg_stat_activity WHERE datname = current_database() AND state LIKE $1',
        ['idle in transaction%'],
      );
      expect(rows).toEqual([]);
    });
    expect(await effects()).toEqual([]);
  });
});
