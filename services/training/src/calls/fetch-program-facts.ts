import type { TrainingCalls } from '@fitsync/contracts/training';
import { ifFound } from '@fitsync/runtime/calls';
import type { ProgramFacts } from '../domain/program-requirements.ts';

/** Asks the user service for what a program depends on, all at once. */
export async function fetchProgramFacts(
  calls: TrainingCalls,
  parties: { readonly client_id: string; readonly trainer_id: string },
): Promise<ProgramFacts> {
  const [trainer, client, roleInfo] = await Promise.all([
    ifFound(calls.user.getUser({ id: parties.trainer_id })),
    ifFound(calls.user.getUser({ id: parties.client_id })),
    ifFound(calls.user.getRoleInfo({ id: parties.client_id })),
  ]);
  const info = roleInfo?.data;
  return {
    trainer: trainer?.data,
    client: client?.data,
    healthClearance: info?.role === 'client' ? info.health_clearance : null,
  };
}
