import type { Sql } from '@fitsync/descriptor';
import type { Channel } from '../domain/preferences.ts';

/** What waits to be sent by a channel. */
export interface Backlog {
  readonly channel: Channel;
  readonly waiting: number;
  /** Seconds since the oldest could have been sent. */
  readonly oldest_seconds: number;
}

/** What waits, without what waits for quiet hours to end; channels with nothing are left out. */
export async function measureDeliveries(sql: Sql, now: Date): Promise<Backlog[]> {
  const { rows } = await sql.query<Backlog>(
    `SELECT channel, count(*) AS waiting,
       extract(epoch FROM $1 - min(ready_at))::float8 AS oldest_seconds
     FROM deliveries
     WHERE status IN ('queued', 'sending') AND ready_at <= $1
     GROUP BY channel`,
    [now],
  );
  return rows;
}
