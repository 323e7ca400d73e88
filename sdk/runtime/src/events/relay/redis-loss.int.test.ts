import { eventually } from '@fitsync/testing';
import { describe, expect, it } from 'vitest';
import { interruptScript, logOf, useLoans } from './relay.fixture.ts';

const library = useLoans();
const key = logOf('ada');
const numbers = (count: number) => Array.from({ length: count }, (_, i) => String(i + 1));

describe('a relay whose Redis', () => {
  it('was restarted with an older snapshot writes back what is missing', async () => {
    const { allPublished, heard, listen, logged, publish, redis, startRelay } = library();
    startRelay();
    await publish('ada', '1');
    await allPublished();
    await redis.client.save();
    await publish('ada', '2');
    await publish('bob', '3');
    await allPublished();
    const before = await logged();
    await redis.stop();
    await redis.restart();
    await eventually(async () => expect(await logged()).toEqual(before));
    await listen();
    await publish('ada', '4');
    await eventually(() => expect(heard).toEqual(['4']));
  });

  it('is wiped between deciding the ids of a batch and appending it goes on', async () => {
    const { allPublished, loggedLoans, publishMany, redis, startRelay } = library();
    await startAndStop();
    await publishMany('ada', 2, 450);
    startRelay({ redis: interruptScript(redis.client, 4, () => redis.client.flushall()) });
    await allPublished();
    await eventually(async () => expect(await loggedLoans()).toEqual(numbers(450)));
  });

  it('is wiped while it is written again starts over', async () => {
    const { allPublished, logged, publishMany, redis, startRelay } = library();
    await publishMany('ada', 1, 900);
    const relay = startRelay();
    await allPublished();
    await relay.stop();
    const before = await logged();
    expect(before).toHaveLength(900);
    await redis.client.flushall();
    // The first script finds the loss, the others write 200 events each.
    startRelay({ redis: interruptScript(redis.client, 4, () => redis.client.flushall()) });
    await eventually(async () => expect(await logged()).toEqual(before));
  });

  it('has forgotten the scripts sends them again', async () => {
    const { allPublished, loggedLoans, publish, publishMany, redis, startRelay } = library();
    startRelay({ limits: { keepEntries: 2, trimEvery: 20 } });
    await publishMany('ada', 1, 5);
    await eventually(async () => expect(await redis.client.xlen(key)).toBe(2));
    await redis.client.script('FLUSH');
    await publish('ada', '6');
    await allPublished();
    await eventually(async () => expect(await loggedLoans()).toEqual(['5', '6']));
  });
});

describe('a relay', () => {
  it('says when Redis may throw events away', async () => {
    const { lines, redis, startRelay } = library();
    startRelay();
    await redis.client.config('SET', 'maxmemory-policy', 'allkeys-lru');
    redis.client.disconnect(true);
    const errors = () => lines.filter(({ level }) => level === 50).map(({ msg }) => msg);
    await eventually(() => expect(errors()).toEqual([expect.stringContaining('noeviction')]));
  });
});

/** Publishes one event through a relay that is gone afterwards. */
async function startAndStop(): Promise<void> {
  const { allPublished, publish, startRelay } = library();
  const relay = startRelay();
  await publish('ada', '1');
  await allPublished();
  await relay.stop();
}
