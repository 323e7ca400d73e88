import type { Operation } from './model.ts';

/** Whether programs outside may call the operation: it is open to users or to everyone. */
export function isPublic({ descriptor: { access } }: Operation): boolean {
  return access.anonymous || access.users.length > 0;
}
