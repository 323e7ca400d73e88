import type { GatewayCalls } from '@fitsync/contracts/gateway';
import type { User } from '@fitsync/contracts/user';

/** The account of somebody, as far as the user who asks may see it. */
export async function fetchProfile({ user }: GatewayCalls, id: string): Promise<User> {
  return (await user.getUser({ id }).unwrap()).data;
}
