import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { eventually } from '@fitsync/testing';
import { afterEach, describe, expect, it } from 'vitest';
import type { CrashPoint } from '../crash-point.ts';
import { logKey, partitionOf } from '@fitsync/sdk/internal/log';
import { useLibrary } from './consume.fixture.ts';

const library = useLibrary();
const children: ChildProcess[] = [];
afterEach(() => children.splice(0).forEach((child) => child.kill('SIGKILL')));

/** Another replica, as a process of its own that dies at the given moment. */
function startReplica(crashAt: string, leaseSeconds = 1): ChildProcess {
  const { shelves, redis } = library();
  const file = new URL('crash-consumer.fixture.ts', import.meta.url).pathname;
  const child = spawn(process.execPath, [file, shelves.url, redis.url, String(leaseSeconds)], {
    env: { ...process.env, FITSYNC_CRASH_AT: crashAt },
    stdio: 'inherit',
  });
  children.push(child);
  return child;
}

async function died(child: ChildProcess): Promise<void> {
  const [, signal]: unknown[] = await once(child, 'exit');
  expect(signal).toBe('SIGKILL');
}

describe('a consumer that is killed', () => {
  it.each<CrashPoint>(['after-lease', 'after-read', 'before-commit', 'before-acknowledge'])(
    '%s leaves its work to another, which does it once',
    async (point) => {
      const { publish, consume, effects, count } = library();
      for (const loan of ['1', '2', '3']) await publish('ada', loan);
      await died(startReplica(point));
      consume({ leaseSeconds: 1 });
      await publish('ada', '4');
      await eventually(async () => expect(await effects()).toEqual(['1', '2', '3', '4']));
      expect([await count('inbox'), await count('dead_letter')]).toEqual([4, 0]);
    },
  );

  it('is replaced within 15 seconds', async () => {
    const { publish, consume, effects, count } = library();
    const child = startReplica('', 8);
    await publish('ada', '1');
    await eventually(async () => expect(await effects()).toEqual(['1']));
    consume();
    child.kill('SIGKILL');
    await died(child);
    await publish('ada', '2');
    await eventually(async () => expect(await effects()).toEqual(['1', '2']), 15_000);
    expect(await count('inbox')).toBe(2);
  });

  it('while it stops leaves its partitions to another', async () => {
    const { publish, consume, effects } = library();
    const child = startReplica('while-stopping');
    await publish('ada', '1');
    await eventually(async () => expect(await effects()).toEqual(['1']));
    child.kill('SIGTERM');
    await died(child);
    consume({ leaseSeconds: 1 });
    await publish('ada', '2');
    await eventually(async () => expect(await effects()).toEqual(['1', '2']));
  });

  it('each time that it handles an event gives that one up in the end, and not the others', async () => {
    const { publish, consume, effects, redis, shelves } = library();
    await publish('ada', '1');
    await publish('bob', '2');
    const key = logKey('loans', partitionOf('ada'));
    await eventually(async () => expect(await redis.client.xlen(key)).toBeGreaterThan(0));
    // As if two owners had died while they handled it.
    await redis.client.xgroup('CREATE', key, 'shelves', '0-0');
    for (const from of ['>', '0-0']) {
      await redis.client.xreadgroup('GROUP', 'shelves', 'owner', 'STREAMS', key, from);
    }
    const first = consume({ leaseSeconds: 1 });
    await eventually(async () => expect(await effects()).toHaveLength(2));
    await first.stop();
    // And as if seven attempts from the queue had ended the process as well.
    await shelves.sql.query(
      `INSERT INTO retry_queue (event_id, source, partition, type, key, envelope, attempts, due_at)
       VALUES ('x', 'loans', $1, 'loan.made', 'ada', '{}', 7, now())`,
      [partitionOf('ada')],
    );
    consume({ leaseSeconds: 1 });
    await eventually(async () => {
      const { rows } = await shelves.sql.query('SELECT event_id, reason FROM dead_letter');
      expect(rows).toEqual([{ event_id: 'x', reason: 'crashed' }]);
    });
  });
});
