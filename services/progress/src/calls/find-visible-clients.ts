import type { ProgressCalls } from '@fitsync/contracts/progress';
import type { Caller } from '@fitsync/descriptor';
import { collectPages } from '@fitsync/runtime/calls';
import { isTrainer, type VisibleClients, visibleClients } from '../domain/client-policy.ts';
import { leadsClient } from './leads-client.ts';

/** How many programs the contract lets one request list. */
const pageSize = 100;

/** The clients that a list may show the caller, `clientId` alone when it is given. */
export async function findVisibleClients(
  calls: ProgressCalls,
  caller: Caller,
  clientId: string | undefined,
): Promise<VisibleClients> {
  return visibleClients(caller, clientId, await findLed(calls, caller, clientId));
}

async function findLed(
  calls: ProgressCalls,
  caller: Caller,
  clientId: string | undefined,
): Promise<string[]> {
  if (!isTrainer(caller)) return [];
  if (clientId === undefined) return findAllLed(calls, caller.id);
  return (await leadsClient(calls, caller, clientId)) ? [clientId] : [];
}

async function findAllLed(calls: ProgressCalls, trainerId: string): Promise<string[]> {
  const wanted = { trainer_id: trainerId, status: 'active', limit: pageSize } as const;
  const programs = await collectPages((from) =>
    calls.training.listPrograms({ ...wanted, ...from }).unwrap(),
  );
  return [...new Set(programs.map(({ client_id }) => client_id))];
}
