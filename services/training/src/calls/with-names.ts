import type { Program, TrainingCalls, TrainingOperations } from '@fitsync/contracts/training';
import { type Waiting, withUserNames } from '@fitsync/runtime/cache';
import type { TrainingDeps } from '../training-deps.ts';

/** Whom the names are for, and how long he waits. */
type Caller = Waiting & { readonly calls: TrainingCalls };

/** Adds the names of the people to programs that an operation answers with, and counts it when one cannot be had. */
export function withNames(
  { names, countDegraded }: TrainingDeps,
  caller: Caller,
  operation: keyof TrainingOperations,
  programs: readonly Program[],
): Promise<Program[]> {
  return withUserNames(programs, {
    names,
    caller,
    load: async (user_ids) => {
      const { data } = await caller.calls.user.batchGetUsers({ body: { user_ids } }).unwrap();
      return data.map(({ id, name }) => [id, name]);
    },
    onMissing: () => countDegraded(operation, ['names']),
  });
}
