import type { TrainingStub } from '@fitsync/contracts/training';
import { assertCompletionDate, decideCompletion } from '../domain/program.ts';
import { assertProgramVisible } from '../domain/training-policy.ts';
import { lockProgram } from '../store/lock-program.ts';
import { updateProgram } from '../store/update-program.ts';

/** Ends a program. Repeating it changes nothing and publishes nothing. */
export const completeProgram: TrainingStub['completeProgram'] = (
  { id, body },
  { caller, now, transaction },
) =>
  transaction(async (tx) => {
    const program = await lockProgram(tx, id);
    assertProgramVisible(caller, program);
    if (!decideCompletion(program)) return { status: 200, body: { success: true, data: program } };
    const completion_date =
      body?.completion_date ?? now().toISOString().slice(0, 'YYYY-MM-DD'.length);
    assertCompletionDate(program, completion_date);
    const adherence_rate = body?.adherence_rate ?? null;
    const completed = await updateProgram(
      tx,
      { ...program, status: 'completed', adherence_rate, completion_date },
      now(),
    );
    await tx.emit('program.completed', {
      program_id: completed.id,
      client_id: completed.client_id,
      trainer_id: completed.trainer_id,
      completion_date,
      adherence_rate,
      program_name: completed.name,
    });
    return { status: 200, body: { success: true, data: completed } };
  });
