import type { ProgressCalls } from '@fitsync/contracts/progress';
import type { Sql } from '@fitsync/descriptor';
import { type CallOrigin, ifFound } from '@fitsync/runtime/calls';
import { repeat, type Worker } from '@fitsync/runtime/lifecycle';
import type { ServiceKit } from '@fitsync/runtime/service';
import { ApiError } from '@fitsync/sdk/engine';
import { decideProgramEnd } from '../domain/program-terms.ts';
import { claimProgramCheck } from '../store/claim-program-check.ts';
import { findDaysOfProgram } from '../store/find-days-of-program.ts';
import { settleProgramCheck } from '../store/settle-program-check.ts';

/** What {@link createProgramCompletion} works with. */
export type ProgramCompletionDeps = Pick<ServiceKit, 'db' | 'now' | 'logger'> & {
  readonly calls: (origin: CallOrigin) => ProgressCalls;
};

const every = 1_000;
/** Milliseconds that a check has before it is tried again: more than its two calls can take. */
const claimTime = 15_000;
const conflict = 409;

/**
 * Completes programs whose last workout has been logged. A log asks for a check in its own transaction, and the check
 * stays until training has answered: so a completion is not lost when training is away or this process dies. Checking
 * twice does no harm.
 */
export function createProgramCompletion({ db, now, logger, calls }: ProgramCompletionDeps): Worker {
  async function checkAll(): Promise<void> {
    for (;;) {
      const until = new Date(now().getTime() + claimTime);
      const check = await claimProgramCheck(db, now(), until);
      if (check === undefined) return;
      const { program_id, correlation_id } = check;
      await completeIfDone(db, calls({ correlationId: correlation_id }), program_id);
      await settleProgramCheck(db, check);
    }
  }
  const onFailure = (error: unknown): void =>
    logger.warn({ err: error }, 'cannot see whether a program is completed; trying again');
  return { name: 'programCompletion', ...repeat(every, onFailure, checkAll) };
}

/** Completes a program if its logs say so; one that has ended, or is gone, is left alone. */
async function completeIfDone(db: Sql, calls: ProgressCalls, programId: string): Promise<void> {
  const program = (await ifFound(calls.training.getProgram({ id: programId })))?.data;
  if (program?.status !== 'active' && program?.status !== 'paused') return;
  const end = decideProgramEnd(program, await findDaysOfProgram(db, programId));
  if (end === undefined) return;
  try {
    await calls.training.completeProgram({ id: programId, body: end }).unwrap();
  } catch (error) {
    // It was cancelled meanwhile.
    if (!(error instanceof ApiError) || error.status !== conflict) throw error;
  }
}
