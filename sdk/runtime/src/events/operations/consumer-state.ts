import type { Sql } from '@fitsync/descriptor';
import type { PartitionPlace } from '@fitsync/sdk/internal/log';

/** A partition that a service reads. */
export interface ConsumedPartition extends PartitionPlace {
  /** Log id up to which everything is settled. */
  readonly position: string;
  /** The replica that reads it just now. */
  readonly owner: string | null;
}

/** The partitions that a service reads, and who reads each. */
export async function listConsumedPartitions(sql: Sql): Promise<ConsumedPartition[]> {
  const { rows } = await sql.query<ConsumedPartition>(
    `SELECT source, partition, position, CASE WHEN leased_until > now() THEN owner END AS owner
     FROM consumer_partition ORDER BY source, partition`,
  );
  return rows;
}

/** Events of one partition that wait in the retry queue. */
export interface QueuedWork extends PartitionPlace {
  readonly count: number;
  /** When the first of them was published, in milliseconds; when it was put here if it came from an outbox. */
  readonly oldest_ms: number;
}

/** Counts what waits in the retry queue. */
export async function measureRetryQueue(sql: Sql): Promise<QueuedWork[]> {
  const { rows } = await sql.query<QueuedWork>(
    `SELECT source, partition, count(*), min(coalesce(
       split_part(log_id, '-', 1)::bigint,
       floor(extract(epoch FROM coalesce(first_failed_at, due_at)) * 1000)::bigint
     )) AS oldest_ms
     FROM retry_queue GROUP BY source, partition`,
  );
  return rows;
}

/** The replicas of a service that are alive: those that say so, and those that read a partition. */
export async function listLiveReplicas(sql: Sql): Promise<string[]> {
  const { rows } = await sql.query<{ id: string }>(
    `SELECT id FROM consumer_replica WHERE alive_until > now()
     UNION SELECT owner FROM consumer_partition WHERE leased_until > now()
     ORDER BY id`,
  );
  return rows.map(({ id }) => id);
}
