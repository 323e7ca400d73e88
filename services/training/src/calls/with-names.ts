import type { Program, TrainingCalls, TrainingOperations } from '@fitsync/contracts/training';
import type { Waiting } from '@fitsync/runtime/cache';
import type { TrainingDeps } from '../training-deps.ts';

/** Whom the names are for, and how long he waits. */
type Caller = Waiting & { readonly calls: TrainingCalls };

const unknownUser = 'Unknown User';

/**
 * Adds the names of the people to programs that an operation answers with. A name that cannot be had is "Unknown User",
 * and counted: a list is worth more with a gap than not at all.
 */
export async function withNames(
  { names, countDegraded }: TrainingDeps,
  caller: Caller,
  operation: keyof TrainingOperations,
  programs: readonly Program[],
): Promise<Program[]> {
  const ids = programs.flatMap((one) => [one.client_id, one.trainer_id]);
  const found = await names(
    ids,
    async (user_ids) => {
      const { data } = await caller.calls.user.batchGetUsers({ body: { user_ids } }).unwrap();
      return data.map(({ id, name }) => [id, name]);
    },
    caller,
  );
  if (ids.some((id) => !found.has(id))) countDegraded(operation, ['names']);
  return programs.map((program) => ({
    ...program,
    client_name: found.get(program.client_id) ?? unknownUser,
    trainer_name: found.get(program.trainer_id) ?? unknownUser,
  }));
}
