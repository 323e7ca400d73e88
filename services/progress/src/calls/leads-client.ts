import type { ProgressCalls } from '@fitsync/contracts/progress';
import type { Caller } from '@fitsync/descriptor';
import { isTrainer } from '../domain/client-policy.ts';

/** Whether the caller is a trainer who leads an active program of a client; only then training is asked. */
export async function leadsClient(
  calls: ProgressCalls,
  caller: Caller,
  clientId: string,
): Promise<boolean> {
  if (!isTrainer(caller)) return false;
  const { data } = await calls.training.listActivePrograms({ client_id: clientId }).unwrap();
  return data.some(({ trainer_id }) => trainer_id === caller.id);
}
