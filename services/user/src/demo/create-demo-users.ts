import type { Sql } from '@fitsync/descriptor';
import { hashPassword } from '../identity/passwords.ts';
import { findCredentials } from '../store/find-credentials.ts';
import { findUser } from '../store/find-user.ts';
import { insertUser } from '../store/insert-user.ts';
import { demoPassword, demoTimeZone, demoUsers } from './demo-users.ts';

/** Stores the demo accounts. One that is there stays as it is, and so does somebody else's address. */
export async function createDemoUsers(sql: Sql, now: Date): Promise<void> {
  for (const account of demoUsers) {
    const existing =
      (await findUser(sql, account.id)) ?? (await findCredentials(sql, account.email));
    if (existing !== undefined) continue;
    const password_hash = await hashPassword(demoPassword);
    await insertUser(sql, { ...account, time_zone: demoTimeZone, password_hash }, now);
  }
}
