import type { ProgressCalls } from '@fitsync/contracts/progress';
import type { Caller } from '@fitsync/descriptor';
import { ifFound } from '@fitsync/runtime/calls';
import { assertClientVisible, isAdmin } from '../domain/client-policy.ts';
import { leadsClient } from './leads-client.ts';

/** Throws `not_found` when there is no such client, or the caller may not see what belongs to it. */
export async function assertMaySeeClient(
  calls: ProgressCalls,
  caller: Caller,
  clientId: string,
): Promise<void> {
  assertClientVisible(caller, clientId, await leadsClient(calls, caller, clientId));
  if (!isAdmin(caller)) return;
  const user = await ifFound(calls.user.getUser({ id: clientId }));
  assertClientVisible(caller, user?.data.role === 'client' ? clientId : undefined, false);
}
