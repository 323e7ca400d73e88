import { createTestDatabase, createTestRedis, type TestRedis } from '@fitsync/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createRandom } from './random.ts';
import { createLane, deliver, type Lane } from './shuffle/deliver.ts';
import { recordEvents } from './shuffle/record-events.ts';

const seeds = Array.from({ length: 200 }, (_, seed) => seed);
const laneCount = 2;
const migrations = new URL('./recorder/migrations/', import.meta.url);

const servers: TestRedis[] = [];
const lanes: Lane[] = [];

beforeAll(async () => {
  for (let i = 0; i < laneCount; i += 1) {
    const server = await createTestRedis();
    servers.push(server);
    lanes.push(createLane(await createTestDatabase({ migrations }), server.client));
  }
});
afterAll(async () => {
  await Promise.all([
    ...servers.map((server) => server.close()),
    ...lanes.map(({ database }) => database.close()),
  ]);
});

it('ends in the same state whatever order events come in, and however often: 200 seeds', async () => {
  const events = recordEvents();
  const inOrder = await deliver(lanes[0]!, events);
  const waiting = [...seeds];
  const different: number[] = [];
  const work = async (lane: Lane): Promise<void> => {
    for (let seed = waiting.shift(); seed !== undefined; seed = waiting.shift()) {
      const tripled = [...events, ...events, ...events];
      const state = await deliver(lane, createRandom(seed).shuffle(tripled));
      if (state !== inOrder) different.push(seed);
    }
  };
  await Promise.all(lanes.map(work));
  expect(different).toEqual([]);
});
