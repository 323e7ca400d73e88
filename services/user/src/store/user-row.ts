import type { User } from '@fitsync/contracts/user';

/** A stored account as the contract shows it to its owner: everything but the secrets. */
export type UserRow = Required<User>;

/** The columns of a {@link UserRow}. */
export const userColumns = 'id, email, name, phone, role, time_zone, created_at, updated_at';
