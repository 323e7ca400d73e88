import type { Caller } from '@fitsync/descriptor';
import { problems } from '@fitsync/contracts/problems';
import type { Role, RoleInfo } from '@fitsync/contracts/user';
import { Problem } from '@fitsync/runtime/problem';

/** What a new account knows about its role: nothing yet. */
export function initialRoleInfo(role: Role): RoleInfo {
  if (role === 'admin') return { role };
  if (role === 'client') {
    return { role, health_clearance: null, emergency_contact: null, fitness_level: null };
  }
  return { role, certifications: [], specializations: [], years_experience: 0, rating: null };
}

/**
 * Throws `not_found` when there is no such user or the information is not the caller's to see: that
 * of trainers is public to everyone signed in, the rest private to the user, administrators and
 * listed services.
 */
export function assertRoleInfoVisible(
  caller: Caller,
  userId: string,
  info: RoleInfo | undefined,
): asserts info is RoleInfo {
  const isPublic = info?.role === 'trainer';
  const isInsider =
    caller.kind === 'service' || (caller.kind === 'user' && caller.role === 'admin');
  const isOwn = caller.kind === 'user' && caller.id === userId;
  if (info !== undefined && (isPublic || isInsider || isOwn)) return;
  throw new Problem(problems.not_found, 'There is no such information, or it is not yours to see.');
}

/**
 * Throws unless the caller may replace `current` by `next`: the role has to stay
 * (`validation_failed`), and only administrators set `rating` and `health_clearance` (`forbidden`).
 */
export function assertMayReplace(caller: Caller, current: RoleInfo, next: RoleInfo): void {
  if (next.role !== current.role) {
    throw new Problem(problems.validation_failed, `The user has the role ${current.role}.`, {
      errors: [{ path: 'body.role', message: `must be ${current.role}` }],
    });
  }
  if (caller.kind === 'user' && caller.role === 'admin') return;
  const field = reservedChange(current, next);
  if (field === undefined) return;
  throw new Problem(problems.forbidden, `Only administrators set ${field}. Send it as it is.`, {
    errors: [{ path: `body.${field}`, message: 'is set by administrators' }],
  });
}

/** The field that only administrators set and that would change. */
function reservedChange(current: RoleInfo, next: RoleInfo): string | undefined {
  if (current.role === 'trainer' && next.role === 'trainer' && current.rating !== next.rating) {
    return 'rating';
  }
  const bothClients = current.role === 'client' && next.role === 'client';
  if (bothClients && current.health_clearance !== next.health_clearance) return 'health_clearance';
  return undefined;
}
