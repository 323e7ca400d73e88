import type { Redis } from 'ioredis';
import { type Databases, groups, publishers } from './databases.ts';
import type { Effect, Facts, RecordedEvent } from './facts.ts';
import { countPending, readLogs } from './log.ts';

type Row = Omit<RecordedEvent, 'publisher' | 'inLog'> & {
  readonly partition: number;
  readonly log_id: string | null;
};

/** Reads everything that the verdict rests on: Postgres and the log, no memory of any service. */
export async function readFacts(databases: Databases, redis: Redis): Promise<Facts> {
  const events: RecordedEvent[] = [];
  for (const publisher of publishers) {
    const isInLog = await readLogs(databases, redis, publisher);
    const { rows } = await databases.of(publisher).query<Row>(
      `SELECT id AS row, event_id, type, key, correlation_id, partition,
         envelope::jsonb ->> 'causation_id' AS causation_id,
         stream_ms IS NOT NULL AS published, stream_ms || '-' || stream_seq AS log_id
       FROM outbox LEFT JOIN (SELECT id, stream_ms, stream_seq FROM published_event) AS place USING (id)
       ORDER BY id`,
    );
    for (const { partition, log_id, ...row } of rows) {
      events.push({ publisher, ...row, inLog: log_id !== null && isInLog(partition, log_id) });
    }
  }
  return {
    events,
    effects: (await Promise.all(groups.map((group) => readEffects(databases, group)))).flat(),
    rows: await readRows(databases),
    leftovers: {
      unpublished: events.filter(({ published }) => !published).length,
      retrying: await countIn(databases, 'retry_queue'),
      dead: await countIn(databases, 'dead_letter'),
      pending: await countPending(redis, publishers),
    },
  };
}

async function readEffects(databases: Databases, group: string): Promise<Effect[]> {
  // The user service drops what it has cached, which leaves no trace; its inbox says that it did.
  const { rows } = await databases
    .of(group)
    .query<Omit<Effect, 'group'>>(
      group === 'user'
        ? 'SELECT event_id, null AS position FROM inbox'
        : 'SELECT event_id, position FROM effects',
    );
  return rows.map((row) => ({ group, ...row }));
}

async function readRows(databases: Databases): Promise<Map<string, string>> {
  const read = async (service: string, statement: string): Promise<[string, string][]> => {
    const { rows } = await databases.of(service).query<{ id: string; status: string }>(statement);
    return rows.map(({ id, status }) => [id, status]);
  };
  return new Map([
    ...(await read('user', "SELECT id, 'there' AS status FROM users")),
    ...(await read('training', 'SELECT id, status FROM programs')),
    ...(await read('schedule', 'SELECT id, status FROM bookings')),
  ]);
}

async function countIn(
  databases: Databases,
  table: 'retry_queue' | 'dead_letter',
): Promise<number> {
  let total = 0;
  for (const group of groups) {
    const { rows } = await databases
      .of(group)
      .query<{ count: number }>(`SELECT count(*) FROM ${table}`);
    total += rows[0]?.count ?? 0;
  }
  return total;
}
