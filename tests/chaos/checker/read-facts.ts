import type { Redis } from 'ioredis';
import { countUnchecked, countUnsent } from './backlog.ts';
import { type Databases, publishers } from './databases.ts';
import type { Facts, RecordedEvent } from './facts.ts';
import { countPending, readLogs } from './log.ts';
import { readDeliveries, readEffects } from './read-effects.ts';
import { readMails } from './read-mails.ts';
import { readWorkouts } from './read-workouts.ts';

type Row = Omit<RecordedEvent, 'publisher' | 'inLog'> & {
  readonly partition: number;
  readonly log_id: string | null;
};

/** Where facts are read. */
export interface Sources {
  readonly databases: Databases;
  readonly redis: Redis;
  /** The provider: what it has taken, and whether it knows a mail again. */
  readonly mailbox: { readonly directory: string; readonly deduplicates: boolean };
}

/** Reads everything that the verdict rests on: Postgres, the log and the mailbox, no memory of any service. */
export async function readFacts({ databases, redis, mailbox }: Sources): Promise<Facts> {
  const events: RecordedEvent[] = [];
  for (const publisher of publishers) {
    const isInLog = await readLogs(databases, redis, publisher);
    const { rows } = await databases.of(publisher).query<Row>(
      `SELECT id AS row, event_id, type, key, correlation_id, outbox.partition,
         envelope::jsonb ->> 'causation_id' AS causation_id, envelope::jsonb ->> 'actor_id' AS actor_id,
         data ->> 'client_id' AS client_id, data ->> 'trainer_id' AS trainer_id,
         data ->> 'cancelled_by' AS cancelled_by, data ->> 'booking_id' AS booking_id,
         data ->> 'program_id' AS program_id,
         published_at IS NOT NULL AS published, stream_ms || '-' || stream_seq AS log_id
       FROM outbox LEFT JOIN published_event USING (id), LATERAL (SELECT envelope::jsonb -> 'data' AS data) AS payload
       ORDER BY id`,
    );
    for (const { partition, log_id, ...row } of rows) {
      events.push({ publisher, ...row, inLog: log_id !== null && isInLog(partition, log_id) });
    }
  }
  const { groups } = databases;
  const effects = await Promise.all(groups.map((group) => readEffects(databases, group, events)));
  return {
    groups,
    events,
    effects: effects.flat(),
    deliveries: await readDeliveries(databases),
    mails: await readMails(mailbox.directory),
    deduplicates: mailbox.deduplicates,
    addresses: await readAddresses(databases),
    rows: await readRows(databases),
    ...(await readWorkouts(databases)),
    leftovers: {
      unpublished: events.filter(({ published }) => !published).length,
      retrying: await countIn(databases, 'retry_queue'),
      dead: await countIn(databases, 'dead_letter'),
      pending: await countPending(redis, publishers),
      unsent: await countUnsent(databases),
      unchecked: await countUnchecked(databases),
    },
  };
}

async function readAddresses(databases: Databases): Promise<Map<string, string>> {
  const { rows } = await databases
    .of('user')
    .query<{ id: string; email: string }>('SELECT id, email FROM users');
  return new Map(rows.map(({ id, email }) => [id, email]));
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
    ...(await read('progress', 'SELECT id, status FROM workout_logs')),
  ]);
}

async function countIn(
  databases: Databases,
  table: 'retry_queue' | 'dead_letter',
): Promise<number> {
  let total = 0;
  for (const group of databases.groups) {
    const { rows } = await databases
      .of(group)
      .query<{ count: number }>(`SELECT count(*) FROM ${table}`);
    total += rows[0]?.count ?? 0;
  }
  return total;
}
