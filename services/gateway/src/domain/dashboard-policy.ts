import { problems } from '@fitsync/contracts/problems';
import type { Program } from '@fitsync/contracts/training';
import type { User } from '@fitsync/contracts/user';
import type { Caller } from '@fitsync/descriptor';
import { Problem } from '@fitsync/runtime/problem';
import { unavailable } from './unavailable.ts';

/** What may be known of a client before anybody has answered for it, or after. */
interface ClientFacts {
  readonly profile: Pick<User, 'role'> | null;
  readonly active_programs: readonly Pick<Program, 'trainer_id'>[] | null;
}

/** Throws `not_found` when somebody asks for the dashboard of another with the same role: whose it is, the token says. */
export function assertNotAnothers(caller: Caller, role: 'client' | 'trainer', id: string): void {
  if (caller.kind !== 'user' || (caller.role === role && caller.id !== id)) throw nothing(role);
}

/**
 * Throws unless the caller may see the dashboard of a client, as far as the owners of the data have
 * answered: `not_found` for somebody who is no client, and for a trainer who leads no active program
 * of theirs. Only the training service can tell that, so it is 503 for trainers while it does not answer.
 */
export function assertClientShown(caller: Caller, { profile, active_programs }: ClientFacts): void {
  assertRole(profile, 'client');
  if (caller.kind !== 'user' || caller.role !== 'trainer') return;
  if (active_programs === null) {
    throw unavailable('Whose client it is cannot be told: the training service does not answer.');
  }
  if (!active_programs.some(({ trainer_id }) => trainer_id === caller.id)) throw nothing('client');
}

/** Throws `not_found` for the profile of somebody with another role. */
export function assertRole(profile: Pick<User, 'role'> | null, role: 'client' | 'trainer'): void {
  if (profile !== null && profile.role !== role) throw nothing(role);
}

function nothing(role: string): Problem {
  return new Problem(problems.not_found, `There is no such ${role}, or not for you to see.`);
}
