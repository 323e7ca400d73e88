import { Redis } from 'ioredis';
import type { BookingCreated, Start } from './contestant.ts';
import { pendingOf } from './pending.ts';
import { inBatches } from './in-batches.ts';

const [stream, group] = ['raw', 'group'];
const batchSize = 256;

/** Redis alone, with nothing that makes it safe to use: what any bus costs is measured against this. */
export const startRawStreams: Start = async ({ redisUrl, handle }) => {
  const publisher = new Redis(redisUrl);
  const reader = new Redis(redisUrl);
  await publisher.xgroup('CREATE', stream, group, '0', 'MKSTREAM');
  const closing = new AbortController();

  async function read(): Promise<void> {
    let handled: string[] = [];
    while (!closing.signal.aborted) {
      const pipeline = reader.pipeline();
      if (handled.length > 0) pipeline.xack(stream, group, ...handled);
      pipeline.xreadgroup(
        'GROUP',
        group,
        'one',
        'COUNT',
        batchSize,
        'BLOCK',
        100,
        'STREAMS',
        stream,
        '>',
      );
      const replies = await pipeline.exec();
      const entries = entriesOf(replies?.at(-1)?.[1]);
      for (const [, [, text]] of entries) handle(parse(text).data.booking_id);
      handled = entries.map(([id]) => id);
    }
  }
  const reading = read();

  return {
    publish: (events) =>
      inBatches(events, { size: 200 }, async (batch) => {
        const pipeline = publisher.pipeline();
        for (const event of batch) pipeline.xadd(stream, '*', 'e', JSON.stringify(event));
        await pipeline.exec();
      }),
    isSettled: async () => (await pendingOf(publisher, group, [stream])) === 0,
    async close() {
      closing.abort();
      await reading;
      publisher.disconnect();
      reader.disconnect();
    },
  };
};

type Entry = readonly [id: string, fields: readonly [name: string, text: string]];

function entriesOf(reply: unknown): readonly Entry[] {
  // What XREADGROUP gives: null, or one stream with its entries; each has the one field that was written above.
  const streams = reply as readonly [[name: string, entries: readonly Entry[]]] | null;
  return streams?.[0][1] ?? [];
}

function parse(text: string): BookingCreated {
  // Nothing is checked here, which is the point.
  return JSON.parse(text) as BookingCreated;
}
