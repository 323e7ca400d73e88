import type { Envelope } from '@fitsync/descriptor';
import { createTestRedis, eventually, type TestRedis } from '@fitsync/testing';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  logKey,
  type LogGap,
  type LogQuery,
  type LogTail,
  type MalformedEntry,
  partitionCount,
  readLog,
  tailLog,
} from '@fitsync/sdk/internal/log';

let redis: TestRedis;

beforeEach(async () => {
  redis = await createTestRedis();
});
afterEach(() => redis.close());

/** Puts an event into the log of a partition at a time. */
async function add(ms: number, type = 'loan.made', service = 'loans', partition = ms % 8) {
  await redis.client.xadd(logKey(service, partition), ...entryAt(ms, type));
}

function entryAt(ms: number, type = 'loan.made') {
  const envelope = JSON.stringify({ event: type, event_id: String(ms), data: {} });
  return [`${ms}-0`, 't', type, 'e', envelope] as const;
}

async function read(query: Partial<LogQuery>): Promise<number[]> {
  const found: number[] = [];
  const whole: LogQuery = { services: ['loans', 'readers'], from: 'start', ...query };
  for await (const { envelope } of readLog(redis.client, whole)) {
    found.push(Number(envelope.event_id));
  }
  return found;
}

function follow(tail: Partial<LogTail>, client = redis.client) {
  const found: number[] = [];
  const abort = new AbortController();
  const whole = { services: ['loans'], from: 'start', signal: abort.signal, ...tail } as const;
  const ended = (async () => {
    for await (const { envelope } of tailLog(client, whole)) {
      found.push(Number(envelope.event_id));
    }
  })();
  const stop = () => {
    abort.abort();
    return ended;
  };
  return { found, stop };
}

describe('readLog', () => {
  it('merges all partitions and services by time', async () => {
    await add(103);
    await add(101, 'reader.joined', 'readers');
    await add(102);
    expect(await read({})).toEqual([101, 102, 103]);
  });

  it('keeps the order when a partition has more than one page', async () => {
    const times = Array.from({ length: 250 }, (_, i) => 1_000 + i);
    // One partition is crowded, the others nearly empty.
    for (const ms of times) await add(ms, 'loan.made', 'loans', ms % 50 === 0 ? 1 : 0);
    expect(await read({})).toEqual(times);
  });

  it('begins at a time, the millisecond itself included', async () => {
    for (const ms of [101, 102, 103]) await add(ms);
    expect(await read({ from: { since: new Date(102) } })).toEqual([102, 103]);
  });

  it('gives the last events that match', async () => {
    for (let ms = 1; ms <= 300; ms += 1) await add(ms, ms <= 5 ? 'loan.ended' : 'loan.made');
    expect(await read({ from: { last: 3 }, patterns: ['loan.ended'] })).toEqual([3, 4, 5]);
    expect(await read({ from: { last: 2 } })).toEqual([299, 300]);
  });

  it('leaves out what is no event, and tells of it', async () => {
    await add(101);
    await redis.client.xadd(logKey('loans', 1), '102-0', 't', 'loan.made', 'e', '{"event":');
    await redis.client.xadd(logKey('loans', 1), '103-0', 'x', 'y');
    await add(104);
    const malformed: MalformedEntry[] = [];
    const onMalformed = (entry: MalformedEntry) => malformed.push(entry);
    expect(await read({ onMalformed })).toEqual([101, 104]);
    expect(malformed).toEqual([
      { service: 'loans', partition: 1, id: '102-0', text: '{"event":' },
      { service: 'loans', partition: 1, id: '103-0', text: 'x y' },
    ]);
    malformed.length = 0;
    expect(await read({ onMalformed, from: { last: 1 } })).toEqual([104]);
    expect(malformed).toEqual([]);
    expect(await read({ onMalformed, from: { last: 2 } })).toEqual([101, 104]);
    expect(malformed).toHaveLength(2);
  });

  it.each(['start', { since: new Date(0) }, { last: 3 }] as const)(
    'asks about each event, from %j',
    async (from) => {
      for (let ms = 1; ms <= 250; ms += 1) await add(ms, ms % 2 ? 'loan.made' : 'loan.ended');
      const where = async ({ event_id }: Envelope) => Number(event_id) % 80 === 0;
      expect(await read({ from, where })).toEqual([80, 160, 240]);
      expect(await read({ from, where, patterns: ['loan.made'] })).toEqual([]);
    },
  );

  it('gives nothing from the end', async () => {
    await add(101);
    expect(await read({ from: 'end' })).toEqual([]);
  });
});

describe('tailLog', () => {
  it('gives what is there, then what comes, as far as it matches', async () => {
    await add(101);
    const tail = follow({ patterns: ['loan.*'] });
    await eventually(() => expect(tail.found).toEqual([101]));
    await add(102, 'reader.joined');
    await add(103);
    await eventually(() => expect(tail.found).toEqual([101, 103]));
    await tail.stop();
  });

  it('resumes without a hole when its connection breaks', async () => {
    const interruptions: Error[] = [];
    const tail = follow({ onInterruption: (error) => interruptions.push(error) });
    await add(101);
    await eventually(() => expect(tail.found).toEqual([101]));
    await redis.client.call('CLIENT', 'KILL', 'TYPE', 'normal', 'SKIPME', 'yes');
    for (let partition = 0; partition < partitionCount; partition += 1) await add(110 + partition);
    await eventually(() =>
      expect(tail.found).toEqual([101, 110, 111, 112, 113, 114, 115, 116, 117]),
    );
    expect(interruptions).toHaveLength(1);
    await tail.stop();
  });

  it('begins at the end even when everything was trimmed', async () => {
    await add(101);
    await redis.client.xtrim(logKey('loans', 101 % 8), 'MAXLEN', 0);
    const gaps: LogGap[] = [];
    const ready = Promise.withResolvers<void>();
    const tail = follow({ from: 'end', onGap: (gap) => gaps.push(gap), onReady: ready.resolve });
    await ready.promise;
    await add(109);
    await eventually(() => expect(tail.found).toEqual([109]));
    expect(gaps).toEqual([]);
    await tail.stop();
  });

  it.each(['start', 'end', { since: new Date(100) }, { last: 10 }] as const)(
    'tells how many events were trimmed while it was away, from %j',
    async (from) => {
      for (const ms of [101, 102, 109]) await add(ms);
      const gaps: LogGap[] = [];
      const resumed: string[] = [];
      const tail = follow({
        from,
        onGap: (gap) => gaps.push(gap),
        onInterruption: () => resumed.push('interrupted'),
        onResume: () => resumed.push('resumed'),
      });
      const past = from === 'end' ? [] : [101, 102, 109];
      await eventually(() => expect(tail.found).toEqual(past));
      await eventually(async () => expect(await redis.client.client('LIST')).toContain('xread'));
      // In one transaction, so that the tail sees none of it before it is back.
      const away = redis.client.multi().call('CLIENT', 'KILL', 'TYPE', 'normal', 'SKIPME', 'yes');
      for (const ms of [117, 125, 133, 118]) away.xadd(logKey('loans', ms % 8), ...entryAt(ms));
      await away.xtrim(logKey('loans', 5), 'MAXLEN', 1).exec();
      await eventually(() => expect(tail.found.slice(-2)).toEqual([118, 133]));
      expect(gaps).toEqual([{ count: 2 }]);
      expect(resumed).toEqual(['interrupted', 'resumed']);
      await tail.stop();
    },
  );

  it('says that some may be missing when the log has been written anew', async () => {
    for (const ms of [101, 109, 117]) await add(ms);
    const gaps: LogGap[] = [];
    const tail = follow({ onGap: (gap) => gaps.push(gap) });
    await eventually(() => expect(tail.found).toEqual([101, 109, 117]));
    await redis.client
      .multi()
      .call('CLIENT', 'KILL', 'TYPE', 'normal', 'SKIPME', 'yes')
      .flushall()
      .xadd(logKey('loans', 5), ...entryAt(133))
      .exec();
    await eventually(() => expect(tail.found).toEqual([101, 109, 117, 133]));
    expect(gaps).toEqual([{ count: undefined }]);
    await tail.stop();
  });

  it('waits patiently even on a client that does not', async () => {
    const hasty = redis.client.duplicate({ commandTimeout: 100, enableOfflineQueue: true });
    const interruptions: Error[] = [];
    const tail = follow({ onInterruption: (error) => interruptions.push(error) }, hasty);
    const started = performance.now();
    await eventually(() => expect(performance.now() - started).toBeGreaterThan(300));
    await add(101);
    await eventually(() => expect(tail.found).toEqual([101]));
    expect(interruptions).toEqual([]);
    await tail.stop();
    hasty.disconnect();
  });

  it('ends at once when it is told to, even while it waits', async () => {
    const tail = follow({ from: 'end' });
    await eventually(async () => {
      expect(await redis.client.client('LIST')).toContain('cmd=xread');
    });
    const started = performance.now();
    await tail.stop();
    expect(performance.now() - started).toBeLessThan(1_500);
  });
});
