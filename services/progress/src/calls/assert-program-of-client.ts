import type { ProgressCalls } from '@fitsync/contracts/progress';
import { ifFound } from '@fitsync/runtime/calls';
import { assertOwnProgram } from '../domain/workout-log.ts';

/** Throws `unknown_reference` unless a program that a body names is the client's. */
export async function assertProgramOfClient(
  calls: ProgressCalls,
  programId: string,
  clientId: string,
): Promise<void> {
  const program = await ifFound(calls.training.getProgram({ id: programId }));
  assertOwnProgram(program?.data, clientId);
}
