import type { Device, RegisterDeviceRequest } from '@fitsync/contracts/notification';
import type { Sql } from '@fitsync/descriptor';
import { firstRow } from '@fitsync/runtime/db';

/** A device that is to be stored. */
export type NewDevice = RegisterDeviceRequest & { readonly id: string; readonly user_id: string };

/**
 * Stores a device, or gives the one with the same subscription to this user, with the keys as they are now. Its name stays
 * unless there is a new one or it was somebody else's. `isNew` says whether it was not there before.
 */
export async function saveDevice(
  sql: Sql,
  { id, user_id, platform, name, subscription }: NewDevice,
  now: Date,
): Promise<{ readonly device: Device; readonly isNew: boolean }> {
  const { rows } = await sql.query<Device & { is_new: boolean }>(
    `INSERT INTO devices (id, user_id, platform, name, endpoint, p256dh, auth, created_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
     ON CONFLICT ON CONSTRAINT devices_endpoint DO UPDATE
       SET user_id = excluded.user_id, platform = excluded.platform, p256dh = excluded.p256dh,
         auth = excluded.auth,
         name = CASE WHEN devices.user_id = excluded.user_id
           THEN coalesce(excluded.name, devices.name) ELSE excluded.name END
     RETURNING id, user_id, platform, name, created_at, xmax = 0 AS is_new`,
    [
      id,
      user_id,
      platform,
      name ?? null,
      subscription.endpoint,
      subscription.keys.p256dh,
      subscription.keys.auth,
      now,
    ],
  );
  const { is_new, ...device } = firstRow(rows);
  return { device, isNew: is_new };
}
