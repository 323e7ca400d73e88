import type { NotificationCalls } from '@fitsync/contracts/notification';
import type { User } from '@fitsync/contracts/user';
import type { CallOptions } from '@fitsync/descriptor';

/** The accounts with these ids, by id; without those that nobody has. Throws when the user service does not say. */
export async function findPeople(
  calls: NotificationCalls,
  ids: readonly (string | undefined)[],
  options?: CallOptions,
): Promise<ReadonlyMap<string, User>> {
  const user_ids = [...new Set(ids.filter((id) => id !== undefined))];
  const { data } = await calls.user.batchGetUsers({ body: { user_ids } }, options).unwrap();
  return new Map(data.map((user) => [user.id, user]));
}
