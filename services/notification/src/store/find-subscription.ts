import type { Sql } from '@fitsync/descriptor';

/** What it takes to send to a device. */
export interface Subscription {
  readonly endpoint: string;
  readonly p256dh: string;
  readonly auth: string;
}

/** The subscription of a device, if it is there and still belongs to this user. */
export async function findSubscription(
  sql: Sql,
  key: { readonly id: string; readonly userId: string },
): Promise<Subscription | undefined> {
  const { rows } = await sql.query<Subscription>(
    'SELECT endpoint, p256dh, auth FROM devices WHERE id = $1 AND user_id = $2',
    [key.id, key.userId],
  );
  return rows[0];
}
