import type { TrainingStub } from '@fitsync/contracts/training';
import { assertMaySeeClient, visibleTo } from '../domain/training-policy.ts';
import { listPrograms } from '../store/list-programs.ts';

/** More active programs than anybody has; the contract promises all of them. */
const maxPrograms = 100;

/** Shows the active programs of a client; a trainer sees those that the trainer assigned. */
export const listActivePrograms: TrainingStub['listActivePrograms'] = async (
  { client_id },
  { caller, db },
) => {
  assertMaySeeClient(caller, client_id);
  const data = await listPrograms(
    db,
    {
      clientId: client_id,
      trainerId: null,
      status: 'active',
      visibleTo: visibleTo(caller),
      before: null,
    },
    maxPrograms,
  );
  return { status: 200, body: { success: true, data } };
};
