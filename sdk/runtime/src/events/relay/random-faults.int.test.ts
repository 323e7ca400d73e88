import { eventually } from '@fitsync/testing';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createTestGroup, type TestGroup } from './group.fixture.ts';
import { logKey, partitionOf } from '@fitsync/sdk/internal/log';
import { logLimits } from './log-limits.ts';
import { useLoans } from './relay.fixture.ts';
import { readExtent } from './trim-progress.ts';
import { trimPartition } from './trim-partition.ts';

const library = useLoans();
const readers = ['ada', 'bob'];
const limits = { ...logLimits, fullAt: 40, keepEntries: 5, keepFor: 3_600_000, trimEvery: 15 };

const step = fc.oneof(
  { weight: 6, arbitrary: fc.record({ publish: fc.constantFrom(...readers), count: fc.nat(20) }) },
  { weight: 4, arbitrary: fc.record({ handle: fc.constantFrom(...readers), count: fc.nat(20) }) },
  { weight: 1, arbitrary: fc.constant('wipe' as const) },
  { weight: 1, arbitrary: fc.constant('restart' as const) },
  { weight: 1, arbitrary: fc.constant('trim' as const) },
  { weight: 1, arbitrary: fc.constant('second relay' as const) },
);

/** A group that keeps its own place, as the consumer of a service does, and comes back there. */
function createReader(reader: string) {
  const key = logKey('loans', partitionOf(reader));
  const { redis } = library();
  const handled: string[] = [];
  let group: TestGroup | undefined;
  return {
    handled,
    async handle(count: number): Promise<void> {
      try {
        group ??= await createTestGroup(redis.client, key, 'shelves', handled.at(-1));
        handled.push(...(await group.handle(count)));
      } catch (error) {
        // Made again the next time.
        if (!String(error).includes('NOGROUP')) throw error;
        group = undefined;
      }
    },
  };
}

async function idsInOutbox(reader: string, from: string): Promise<string[]> {
  const [ms, seq] = from.split('-');
  const { rows } = await library().database.sql.query<{ id: string }>(
    `SELECT stream_ms || '-' || stream_seq AS id FROM outbox JOIN published_event USING (id)
     WHERE key = $1 AND (stream_ms, stream_seq) >= ($2::bigint, $3::integer) ORDER BY outbox.id`,
    [reader, ms, seq],
  );
  return rows.map(({ id }) => id);
}

async function clear(): Promise<void> {
  const { database, redis } = library();
  await redis.client.flushall();
  await database.sql.query('TRUNCATE outbox, outbox_waiting, relay_batch, relay_group');
  await database.sql.query(
    "UPDATE relay_partition SET last_id = '0-0', trimmed_id = '0-0', batch = NULL",
  );
}

describe('whatever happens to Redis and the relays', () => {
  it('leaves each event in the log once, in order, and gives each to its group', async () => {
    const { context, publishMany, redis, startRelay, waiting } = library();
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 50 }), async (steps) => {
        const groups = new Map(readers.map((reader) => [reader, createReader(reader)]));
        const seeAndTrim = async () => {
          for (const reader of readers) {
            await trimPartition(context({ limits }), partitionOf(reader));
          }
        };
        for (const group of groups.values()) await group.handle(1);
        // From the first time that a group is seen, nothing may be taken away from it.
        await seeAndTrim();
        const relays = [startRelay({ limits })];
        let loan = 0;
        for (const what of steps) {
          if (what === 'wipe') await redis.client.flushall();
          else if (what === 'restart') {
            await relays.shift()?.stop();
            relays.push(startRelay({ limits }));
          } else if (what === 'second relay') relays.push(startRelay({ limits }));
          else if (what === 'trim') await seeAndTrim();
          else if ('publish' in what) {
            await publishMany(what.publish, loan + 1, loan + what.count);
            loan += what.count;
          } else await groups.get(what.handle)?.handle(what.count);
        }
        // A log that is full takes more only after its group has moved.
        const handleAll = async () => {
          for (const group of groups.values()) await group.handle(100);
        };
        await eventually(async () => {
          await handleAll();
          expect(await waiting()).toBe(0);
        });
        // What was lost after it was appended is found by whoever compares the logs, as a relay does when it starts, and
        // only after it was marked as published. The relays from before compare again after ten seconds.
        relays.push(startRelay({ limits }));
        await eventually(async () => {
          await handleAll();
          for (const [reader, { handled }] of groups) {
            expect(handled).toEqual(await idsInOutbox(reader, '0-0'));
          }
        });
        for (const reader of readers) {
          await eventually(async () => {
            const partition = partitionOf(reader);
            const { trimmed_id: trimmed } = await readExtent(library().database.sql, partition);
            const entries = await redis.client.xrange(logKey('loans', partition), '-', '+');
            expect(entries.map(([id]) => id)).toEqual(await idsInOutbox(reader, trimmed));
          });
        }
        await Promise.all(relays.map((relay) => relay.stop()));
        await clear();
      }),
      {
        numRuns: 20,
        seed: 20_261_126,
        endOnFailure: true,
      },
    );
  }, 120_000);
});
