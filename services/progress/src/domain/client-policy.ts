import { problems } from '@fitsync/contracts/problems';
import type { Caller, UserCaller } from '@fitsync/descriptor';
import { Problem } from '@fitsync/runtime/problem';

/** Clients whose progress a caller may see; null is all of them. */
export type VisibleClients = readonly string[] | null;

/** Whether the caller's rights depend on who leads the programs of clients. */
export function isTrainer(caller: Caller): caller is UserCaller {
  return caller.kind === 'user' && caller.role === 'trainer';
}

/** Whether the caller may name anybody, so that it has to be asked who that is. */
export function isAdmin(caller: Caller): boolean {
  return caller.kind === 'user' && caller.role === 'admin';
}

/**
 * Whether the caller may see and record what belongs to a client: the client, trainers who lead an active program of
 * theirs (`leads`), administrators and listed services.
 */
export function mayAccess(caller: Caller, clientId: string, leads: boolean): boolean {
  if (caller.kind === 'service') return true;
  if (caller.kind === 'anonymous') return false;
  if (caller.role === 'client') return caller.id === clientId;
  return caller.role === 'admin' || (caller.role === 'trainer' && leads);
}

/**
 * The clients that a list may show, `clientId` alone when it is given. `led` are the clients whose active programs the
 * caller leads, as far as they matter.
 */
export function visibleClients(
  caller: Caller,
  clientId: string | undefined,
  led: readonly string[],
): VisibleClients {
  const isVisible = (id: string): boolean => mayAccess(caller, id, led.includes(id));
  if (clientId !== undefined) return [clientId].filter(isVisible);
  if (caller.kind !== 'user') return caller.kind === 'service' ? null : [];
  return caller.role === 'admin' ? null : [caller.id, ...led].filter(isVisible);
}

/** Throws `not_found` when there is no client or the caller may not see it: both look the same. */
export function assertClientVisible(
  caller: Caller,
  clientId: string | undefined,
  leads: boolean,
): void {
  if (clientId !== undefined && mayAccess(caller, clientId, leads)) return;
  throw new Problem(problems.not_found, 'There is no such client, or not for you to see.');
}

/** Throws `not_found` when there is no workout log or the caller may not see it: both look the same. */
export function assertLogVisible<Log extends { readonly client_id: string }>(
  caller: Caller,
  log: Log | undefined,
  leads: boolean,
): asserts log is Log {
  if (log !== undefined && mayAccess(caller, log.client_id, leads)) return;
  throw new Problem(
    problems.not_found,
    'There is no workout log with this id, or it is not yours to see.',
  );
}

/** Who records something about a client. Throws `forbidden` for callers that may not. */
export function assertMayRecord(caller: Caller, clientId: string, leads: boolean): string {
  if (caller.kind === 'user' && mayAccess(caller, clientId, leads)) return caller.id;
  throw new Problem(
    problems.forbidden,
    isTrainer(caller)
      ? 'A trainer can record for clients whose active program the trainer leads.'
      : 'You can record for yourself only: set client_id to your id.',
  );
}

/** Throws unless a client named in a body is a client: `unknown_reference`, `wrong_role`. */
export function assertIsClient(user: { readonly role: string } | undefined): void {
  const help = 'Find a client with GET /api/users?role=client.';
  if (user === undefined) {
    throw new Problem(problems.unknown_reference, `There is no user with this client_id. ${help}`, {
      errors: [{ path: 'body.client_id', message: 'is not the id of a client' }],
    });
  }
  if (user.role === 'client') return;
  throw new Problem(
    problems.wrong_role,
    `The user named by client_id has the role ${user.role}. ${help}`,
    { errors: [{ path: 'body.client_id', message: 'must be the id of a client' }] },
  );
}
