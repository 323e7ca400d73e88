import type { Program, TrainingCalls } from '@fitsync/contracts/training';
import { lookUpInBatches } from '@fitsync/runtime/calls';

const unknownUser = 'Unknown User';

/** How many ids the contract lets one request look up. */
const batchSize = 100;

/**
 * Adds the names of the people to programs. A name that cannot be had is "Unknown User": a list is
 * worth more with a gap than not at all.
 */
export async function withNames(
  calls: TrainingCalls,
  programs: readonly Program[],
): Promise<Program[]> {
  const ids = programs.flatMap((one) => [one.client_id, one.trainer_id]);
  const users = await lookUpInBatches(ids, batchSize, async (user_ids) => {
    const { data } = await calls.user.batchGetUsers({ body: { user_ids } }).unwrap();
    return data;
  });
  const names = new Map(users.map((user) => [user.id, user.name]));
  return programs.map((program) => ({
    ...program,
    client_name: names.get(program.client_id) ?? unknownUser,
    trainer_name: names.get(program.trainer_id) ?? unknownUser,
  }));
}
