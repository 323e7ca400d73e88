import type { Sql } from '@fitsync/descriptor';

/** The channel of Postgres on which workers hear that there is something to send. */
export const deliveriesChannel = 'deliveries';

/** Wakes the workers of all replicas when the transaction commits, and not if it does not. */
export async function announceDeliveries(tx: Sql): Promise<void> {
  await tx.query('SELECT pg_notify($1, $2)', [deliveriesChannel, '']);
}
