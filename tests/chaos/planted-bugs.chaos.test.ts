import { afterAll, beforeAll, expect, it } from 'vitest';
import { openTheatre, type Theatre } from './scenario.ts';

const plantAt = (name: string): readonly string[] => [
  new URL(`./plants/${name}.ts`, import.meta.url).href,
];
const consumers = ['progress', 'notification'];
const publishers = ['user', 'training', 'schedule'];

let theatre: Theatre;
beforeAll(async () => {
  theatre = await openTheatre(1);
});
afterAll(() => theatre.close());

it('finds nothing wrong when nothing is, whatever is killed, delivered twice or slow', async () => {
  await theatre.replace(['progress', 'recorder'], { crashAt: 'before-commit' });
  await theatre.replace(['notification'], { crashAt: 'after-send' });
  const judgement = await theatre.play({ operations: 80, duplicatesPerLog: 3, patience: 90 });
  expect(judgement).toMatchObject({ lost: 0, duplicated: 0, unexpected: 0, accusations: [] });
});

it('catches a consumer that skips the inbox', async () => {
  // Services that refuse a second effect themselves hide it; the recorder does not.
  await theatre.replace(['recorder'], { preload: plantAt('skip-inbox') });
  const judgement = await theatre.play({ operations: 40, duplicatesPerLog: 5, patience: 90 });
  expect(judgement.duplicated).toBeGreaterThan(0);
  expect(judgement.lost).toBe(0);
  await theatre.replace(['recorder'], { preload: [] });
});

it('catches a consumer that acknowledges before it commits', async () => {
  const preload = plantAt('acknowledge-before-commit');
  await theatre.replace(consumers, { preload, crashAt: 'before-commit' });
  // Long enough for other replicas to take over what the dead ones had leased.
  const judgement = await theatre.play({ operations: 40, duplicatesPerLog: 0, patience: 13 });
  expect(judgement.lost).toBeGreaterThan(0);
  expect(judgement.accusations.map(({ what }) => what).join('\n')).toMatch(
    /(?:notification|workout log|achievement)\b.* is there 0 times/,
  );
  await theatre.replace(consumers, { preload: [] });
});

it('catches a sender that does not record its attempts', async () => {
  const preload = plantAt('send-unrecorded');
  await theatre.replace(['notification'], { preload, crashAt: 'after-send' });
  const judgement = await theatre.play({ operations: 40, duplicatesPerLog: 0, patience: 13 });
  expect(judgement.duplicated).toBeGreaterThan(0);
  expect(judgement.accusations.map(({ what }) => what).join('\n')).toContain('arrived 2 times');
  await theatre.replace(['notification'], { preload: [] });
});

it('catches a relay that goes on after the last id', async () => {
  await theatre.replace(publishers, { preload: plantAt('poll-by-last-id') });
  const judgement = await theatre.play({ operations: 60, duplicatesPerLog: 0, patience: 3 });
  expect(judgement.lost).toBeGreaterThan(0);
  expect(judgement.accusations.map(({ what }) => what).join('\n')).toContain('was not published');
});
