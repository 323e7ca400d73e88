import type { Caller } from '@fitsync/descriptor';
import { problems } from '@fitsync/contracts/problems';
import { Problem } from '@fitsync/runtime/problem';

/** The two people of a program. */
export interface Parties {
  readonly client_id: string;
  readonly trainer_id: string;
}

/** Whose plans and programs a list may show; null does not restrict. */
export interface VisibleTo {
  readonly clientId: string | null;
  readonly trainerId: string | null;
}

/** Restricts a list to what the caller may see. */
export function visibleTo(caller: Caller): VisibleTo {
  if (caller.kind !== 'user' || caller.role === 'admin') return { clientId: null, trainerId: null };
  return caller.role === 'trainer'
    ? { clientId: null, trainerId: caller.id }
    : { clientId: caller.id, trainerId: null };
}

/** Whether the caller may see a program: its client, its trainer, administrators and listed services. */
export function maySeeProgram(caller: Caller, program: Parties): boolean {
  if (caller.kind === 'service') return true;
  if (caller.kind === 'anonymous') return false;
  return (
    caller.role === 'admin' || program.client_id === caller.id || program.trainer_id === caller.id
  );
}

/** Throws `not_found` when there is no program or the caller may not see it: both look the same. */
export function assertProgramVisible<Program extends Parties>(
  caller: Caller,
  program: Program | undefined,
): asserts program is Program {
  if (program !== undefined && maySeeProgram(caller, program)) return;
  throw new Problem(
    problems.not_found,
    'There is no program with this id, or it is not yours to see.',
  );
}

/** Throws `forbidden` when a trainer assigns a program in another trainer's name. */
export function assertMayAssign(caller: Caller, trainerId: string): void {
  if (caller.kind === 'user' && (caller.role === 'admin' || caller.id === trainerId)) return;
  throw new Problem(
    problems.forbidden,
    'You can assign programs of your own only: set trainer_id to your id.',
  );
}

/** Throws `not_found` when a client asks for the active programs of somebody else. */
export function assertMaySeeClient(caller: Caller, clientId: string): void {
  if (caller.kind !== 'user' || caller.role !== 'client' || caller.id === clientId) return;
  throw new Problem(problems.not_found, 'There is no such client, or not for you to see.');
}

/**
 * Throws `not_found` when there is no plan or the caller may not see it: its author, administrators,
 * and whoever has it in a program may.
 */
export function assertPlanVisible<Plan extends { readonly trainer_id: string }>(
  caller: Caller,
  plan: Plan | undefined,
  isAssigned: boolean,
): asserts plan is Plan {
  if (plan !== undefined && (isAssigned || maySeeOwn(caller, plan.trainer_id))) return;
  throw new Problem(
    problems.not_found,
    'There is no plan with this id, or it is not yours to see.',
  );
}

/** The plan if the caller may assign it, their own or an administrator any; else as if it were not there. */
export function ifUsable<Plan extends { readonly trainer_id: string }>(
  caller: Caller,
  plan: Plan | undefined,
): Plan | undefined {
  return plan !== undefined && maySeeOwn(caller, plan.trainer_id) ? plan : undefined;
}

function maySeeOwn(caller: Caller, trainerId: string): boolean {
  return caller.kind === 'user' && (caller.role === 'admin' || caller.id === trainerId);
}

/** Whose plan it is that the caller writes. Throws `forbidden` for callers that are not people. */
export function authorOf(caller: Caller): string {
  if (caller.kind === 'user') return caller.id;
  throw new Problem(problems.forbidden, 'Only people write plans.');
}
