import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type RunningRedis, startRedis } from '@fitsync/embedded';
import { logKey } from '@fitsync/runtime/events';
import { createTestRedis, eventually, type TestRedis } from '@fitsync/testing';
import { Redis } from 'ioredis';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type CliUser, createCliUser } from './fixtures/run-cli.ts';
import { type RunningTail, startTail } from './fixtures/start-tail.ts';
import { envelopeOf, type LoggedEvent, writeLog } from './fixtures/write-log.ts';

// Events lie so far apart that it does not matter how long a tail takes to start.
const hour = 3_600_000;
const now = Date.now();
const trainer = '0193a000-0000-7000-8000-0000000000aa';
const types = ['booking.created', 'booking.cancelled', 'program.assigned'] as const;

/** Events of three types, every other one of one trainer. */
function makeEvents(count: number, firstMs: number, stepMs: number): LoggedEvent[] {
  return Array.from({ length: count }, (_, i) => ({
    type: types[i % 3] ?? types[0],
    event_id: randomUUID(),
    ms: firstMs + i * stepMs,
    ...(i % 2 === 0 && { data: { trainer_id: trainer } }),
  }));
}

const ofTrainer = ({ data }: LoggedEvent): boolean => data !== undefined;
const isBooking = ({ type }: LoggedEvent): boolean => type.startsWith('booking.');

const filters = [
  { args: [], wanted: () => true },
  { args: ['booking.*'], wanted: isBooking },
  { args: ['*.created', 'program.**'], wanted: ({ type }) => type !== 'booking.cancelled' },
  { args: ['--where', `data.trainer_id = '${trainer}'`], wanted: ofTrainer },
  {
    args: ['booking.*', '--verify', '--where', `data.trainer_id = '${trainer}'`],
    wanted: (event) => isBooking(event) && ofTrainer(event),
  },
] satisfies { args: string[]; wanted: (event: LoggedEvent) => boolean }[];

const beginnings = [
  { args: [], pick: () => [] },
  { args: ['--since', '30h'], pick: (past) => past.filter(({ ms }) => ms > now - 30 * hour) },
  {
    args: ['--since', new Date(now - 45 * hour).toISOString()],
    pick: (past) => past.filter(({ ms }) => ms >= now - 45 * hour),
  },
  { args: ['--last', '3'], pick: (past) => past.slice(-3) },
] satisfies { args: string[]; pick: (past: LoggedEvent[]) => LoggedEvent[] }[];

const matrix = filters.flatMap(({ args, wanted }) =>
  beginnings.map((beginning) => ({
    args: [...args, ...beginning.args, '--json'],
    expected: (past: LoggedEvent[], live: LoggedEvent[]) =>
      // `--since` is about time, `--last` about what is wanted.
      [...beginning.pick(past.filter(wanted)), ...live.filter(wanted)].map((one) => one.event_id),
  })),
);

const idsOf = ({ lines }: RunningTail): string[] => lines.map((line) => JSON.parse(line).event_id);

describe('fitsync events tail, while Redis is killed', () => {
  const directory = mkdtempSync(join(tmpdir(), 'fitsync-tail-'));
  const past = makeEvents(60, now - 60 * hour, hour);
  const live: LoggedEvent[] = [];
  let server: RunningRedis;
  let redis: Redis;
  let user: CliUser;
  let tails: RunningTail[];

  async function publish(count: number): Promise<void> {
    const events = makeEvents(count, Date.now() + live.length, 1);
    live.push(...events);
    for (const event of events) await writeLog(redis, event);
  }

  beforeAll(async () => {
    server = await startRedis({ directory });
    redis = new Redis(server.url);
    redis.on('error', () => undefined);
    await redis.config('SET', 'appendfsync', 'always');
    for (const event of past) await writeLog(redis, event);
    user = createCliUser();
    const env = { REDIS_URL: server.url };
    tails = [];
    // Not all at once: starting them is what takes long.
    for (const { args } of matrix) tails.push(await startTail(args, { home: user.home, env }));

    await publish(6);
    await eventually(() => {
      const wanted = matrix.map(({ expected }) => expected(past, live));
      assert.deepEqual(tails.map(idsOf), wanted);
    });
    const pid = /process_id:(\d+)/.exec(await redis.info('server'))?.[1];
    process.kill(Number(pid), 'SIGKILL');
    await eventually(() => {
      assert(tails.every(({ notes }) => notes.some((note) => note.startsWith('Redis is away'))));
    });
    await server.stop();
    server = await startRedis({ directory, port: server.port });
    await publish(6);
  }, 120_000);
  afterAll(async () => {
    for (const { child } of tails) child.kill('SIGKILL');
    redis.disconnect();
    await server.stop();
    user.remove();
    rmSync(directory, { recursive: true, force: true });
  });

  it.each(matrix)('misses nothing and repeats nothing: $args', async ({ args, expected }) => {
    const tail = tails[matrix.findIndex((one) => one.args === args)];
    if (!tail) throw new Error('no such tail');
    await eventually(() => expect(idsOf(tail)).toEqual(expected(past, live)));
    tail.child.kill('SIGINT');
    expect(await tail.ended).toBe(130);
    expect(tail.notes.filter((note) => note.startsWith('Redis is'))).toEqual([
      expect.stringMatching(/^Redis is away \(/),
      'Redis is back',
    ]);
    expect(tail.notes.at(-1)).toBe(`${tail.lines.length} events`);
  });
});

describe('fitsync events tail', () => {
  let redis: TestRedis;
  let user: CliUser;
  const past = makeEvents(9, now - 9 * hour, hour);

  beforeAll(async () => {
    redis = await createTestRedis();
    user = createCliUser({ REDIS_URL: redis.url });
  });
  afterAll(async () => {
    user.remove();
    await redis.close();
  });
  beforeEach(async () => {
    await redis.client.flushall();
    for (const event of past) await writeLog(redis.client, event);
  });

  const tail = (...args: string[]) => user.run(['events', 'tail', '--json', ...args]);
  const ids = (stdout: string): string[] =>
    stdout
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line).event_id);

  it.each([
    { args: [], from: 0 },
    { args: ['--since', '5h30m'], from: 4 },
    { args: ['--last', '2'], from: 7 },
  ])('ends with what is there: $args', async ({ args, from }) => {
    const { code, stdout } = await tail('--exit-at-end', ...args);
    expect(code).toBe(0);
    expect(ids(stdout)).toEqual(past.slice(from).map(({ event_id }) => event_id));
  });

  it('counts only what it shows', async () => {
    const where = `data.trainer_id = '${trainer}'`;
    const { stdout } = await tail('--exit-at-end', '--where', where, '--count', '2');
    expect(ids(stdout)).toEqual([past[0]?.event_id, past[2]?.event_id]);
  });

  it('marks what breaks its contract, and exits 3', async () => {
    const bad = { type: 'booking.created', event_id: randomUUID(), ms: now } as const;
    await writeLog(redis.client, { ...bad, data: { booking_id: 5, colour: 'red' } });
    const unknown = { ...envelopeOf(bad), event: 'booking.lost' };
    const key = logKey('schedule', 0);
    await redis.client.xadd(key, `${now + 1}-0`, 't', 'x', 'e', JSON.stringify(unknown));
    await redis.client.xadd(key, `${now + 2}-0`, 't', 'x', 'e', '{"half');

    const { code, stdout, stderr } = await tail('--exit-at-end', '--verify', 'booking.*');
    expect(code).toBe(3);
    const records = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(records[0]).toEqual({ ...envelopeOf(past[0] ?? bad), valid: true });
    expect(records.at(-2)).toMatchObject({
      event_id: bad.event_id,
      valid: false,
      violations: [
        { path: 'data.colour', rule: 'is not a field', given: 'red' },
        { path: 'data.booking_id', given: 5 },
      ],
    });
    expect(records.at(-1)).toMatchObject({
      valid: false,
      violations: [{ path: 'event', rule: 'is in no contract', given: 'booking.lost' }],
    });
    expect(stderr).toContain(`invalid: entry ${now + 2}-0 in partition 0 of the log of schedule`);
    expect(stderr).toContain('3 invalid');

    const shown = await user.run(['events', 'tail', '--exit-at-end', '--verify', '--last', '3']);
    expect(shown.stdout).toMatch(
      / {2}valid\n.* {2}INVALID\n {4}data\.colour is not a field; given: "red"/,
    );
  });

  it('ends well when everything fits', async () => {
    expect(await tail('--exit-at-end', '--verify')).toMatchObject({ code: 0 });
  });

  it('filters what comes by Pub/Sub, and passes over what is no event', async () => {
    const where = `data.trainer_id = '${trainer}'`;
    const args = ['--json', '--source', 'pubsub', '--where', where, '--count', '1'];
    const env = { REDIS_URL: redis.url };
    const follower = await startTail(args, { home: user.home, env });
    await redis.client.publish('booking.created', 'hello');
    const [first, second] = [past[3], past[0]];
    for (const event of [first, second]) {
      if (event) await redis.client.publish('booking.created', JSON.stringify(envelopeOf(event)));
    }
    expect(await follower.ended).toBe(0);
    expect(ids(follower.lines.join('\n'))).toEqual([second?.event_id]);
    expect(follower.notes).toContain('invalid: message on booking.created holds no event: hello');
  });

  it('tells how many events it missed when the log was trimmed meanwhile', async () => {
    const env = { REDIS_URL: redis.url };
    const follower = await startTail(['--json'], { home: user.home, env });
    await eventually(async () => {
      expect(await redis.client.client('LIST')).toContain('cmd=xread');
    });
    const key = logKey('schedule', 0);
    const away = redis.client.multi().call('CLIENT', 'KILL', 'TYPE', 'normal', 'SKIPME', 'yes');
    for (const event of makeEvents(5, Date.now(), 1)) {
      away.xadd(key, `${event.ms}-0`, 't', event.type, 'e', JSON.stringify(envelopeOf(event)));
    }
    await away.xtrim(key, 'MAXLEN', 1).exec();
    await eventually(() => expect(follower.lines).toHaveLength(1));
    expect(follower.notes).toContain('gap: 4 events trimmed');
    follower.child.kill('SIGINT');
    expect(await follower.ended).toBe(130);
  });

  it.each([
    [['--where', 'data.price == 50'], 'equality is a single ='],
    [['--where', 'data.('], 'at character 6'],
    [['--source', 'pubsub', '--exit-at-end'], 'need the stream'],
    [['--since', 'yesterday'], '--since takes a time'],
    [['--since', '1h', '--last', '1'], 'exclude each other'],
  ])('refuses %j', async (args, message) => {
    const { code, stdout, stderr } = await user.run(['events', 'tail', ...args]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(message);
  });
});
