import type { Program, TrainingCalls } from '@fitsync/contracts/training';
import type { UserNames } from '@fitsync/runtime/cache';

const unknownUser = 'Unknown User';

/**
 * Adds the names of the people to programs. A name that cannot be had is "Unknown User": a list is
 * worth more with a gap than not at all.
 */
export async function withNames(
  calls: TrainingCalls,
  names: UserNames,
  programs: readonly Program[],
): Promise<Program[]> {
  const ids = programs.flatMap((one) => [one.client_id, one.trainer_id]);
  const found = await names(ids, async (user_ids) => {
    const { data } = await calls.user.batchGetUsers({ body: { user_ids } }).unwrap();
    return data.map(({ id, name }) => [id, name]);
  });
  return programs.map((program) => ({
    ...program,
    client_name: found.get(program.client_id) ?? unknownUser,
    trainer_name: found.get(program.trainer_id) ?? unknownUser,
  }));
}
