import type { ProgressCalls } from '@fitsync/contracts/progress';
import type { Caller } from '@fitsync/descriptor';
import { ifFound } from '@fitsync/runtime/calls';
import { assertIsClient, assertMayRecord, isAdmin } from '../domain/client-policy.ts';
import { leadsClient } from './leads-client.ts';

/**
 * The user who records something about a client. Throws `forbidden` for who may not, and `unknown_reference` or
 * `wrong_role` unless it is a client: clients themselves and those with a program are, others have to be asked for.
 */
export async function identifyRecorder(
  calls: ProgressCalls,
  caller: Caller,
  clientId: string,
): Promise<string> {
  const recorder = assertMayRecord(caller, clientId, await leadsClient(calls, caller, clientId));
  if (isAdmin(caller)) assertIsClient((await ifFound(calls.user.getUser({ id: clientId })))?.data);
  return recorder;
}
