import { eventually } from '@fitsync/testing';
import { pino } from 'pino';
import { Registry } from 'prom-client';
import { beforeEach, describe, expect, it } from 'vitest';
import { logKey, partitionOf } from '@fitsync/sdk/internal/log';
import { useLibrary } from './consume.fixture.ts';

const library = useLibrary();
const partition = partitionOf('ada');
const key = logKey('loans', partition);
const eventId = '0193a000-0000-7000-8000-00000000000a';

let lines: Record<string, unknown>[];
let registry: Registry;
beforeEach(() => {
  lines = [];
  registry = new Registry();
});

/** Has a consumer handle a log that begins with these entries; returns the place of the first. */
async function consumeAfter(entries: readonly (readonly [type: string, text: string])[]) {
  const { consume, publish, effects, redis } = library();
  // As young as the entries of the relay, which removes old ones that no group has asked for.
  const ms = Date.now();
  for (const [i, [type, text]] of entries.entries()) {
    await redis.client.xadd(key, `${ms}-${i}`, 't', type, 'e', text);
  }
  const logger = pino({ level: 'warn' }, { write: (line) => lines.push(JSON.parse(line)) });
  const consumer = consume({ registry, logger });
  await publish('ada', '1');
  await eventually(async () => expect(await effects()).toEqual(['1']));
  await consumer.stop();
  return `${ms}-0`;
}

const unknown = async (): Promise<number | undefined> => {
  const { values } = (await registry.getSingleMetric('fitsync_events_unknown_total')?.get()) ?? {};
  return values?.find(({ labels }) => labels['stream'] === 'loans')?.value;
};

describe('an event whose type', () => {
  it('the contract does not know is passed over, counted, and told of once', async () => {
    const text = JSON.stringify({ event: 'loan.extended', event_id: eventId, data: {} });
    const logId = await consumeAfter([
      ['loan.extended', text],
      ['loan.extended', text],
      ['constructor', 'no JSON'],
    ]);
    expect(await unknown()).toBe(3);
    expect(lines).toMatchObject([
      {
        level: 40,
        type: 'loan.extended',
        event_id: eventId,
        partition: `loans/${partition}`,
        log_id: logId,
        msg: expect.stringContaining('does not know'),
      },
      { type: 'constructor', event_id: expect.stringContaining(`loans/${partition}/`) },
    ]);
    expect(await library().count('dead_letter')).toBe(0);
  });

  it('no contract knows is told of briefly, however long it is and however many there are', async () => {
    const types = Array.from({ length: 150 }, (_, i) => `${i}.${'x'.repeat(10_000)}`);
    await consumeAfter(types.map((type) => [type, '{}']));
    expect(await unknown()).toBe(types.length);
    expect(lines).toHaveLength(100);
    expect(String(lines[0]?.['type'])).toHaveLength(100);
  });

  it('is of its sender, but not for this service is passed over in silence', async () => {
    await consumeAfter([['loan.renewed', '{}']]);
    expect(await unknown()).toBe(0);
    expect(lines).toEqual([]);
  });

  it('is of another sender is as unknown as any', async () => {
    await consumeAfter([['fine.due', '{}']]);
    expect(await unknown()).toBe(1);
  });
});
