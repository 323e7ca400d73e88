import type { TrainingStub } from '@fitsync/contracts/training';
import { decideChanges } from '../domain/program.ts';
import { assertPlansExist } from '../domain/program-requirements.ts';
import { assertProgramVisible, ifUsable } from '../domain/training-policy.ts';
import { findDietPlan } from '../store/find-diet-plan.ts';
import { findWorkoutPlan } from '../store/find-workout-plan.ts';
import { lockProgram } from '../store/lock-program.ts';
import { updateProgram as update } from '../store/update-program.ts';

/** Changes a program and tells what changed; a request that changes nothing publishes nothing. */
export const updateProgram: TrainingStub['updateProgram'] = (
  { id, body },
  { caller, now, transaction },
) =>
  transaction(async (tx) => {
    const program = await lockProgram(tx, id);
    assertProgramVisible(caller, program);
    const changes = decideChanges(program, body);
    const [first, ...others] = changes;
    if (first === undefined) return { status: 200, body: { success: true, data: program } };
    const { workout_plan_id, diet_plan_id } = body;
    // A plan that the program has already stays, whoever wrote it.
    assertPlansExist({
      workout_plan_id:
        workout_plan_id == null ||
        workout_plan_id === program.workout_plan_id ||
        ifUsable(caller, await findWorkoutPlan(tx, workout_plan_id)),
      diet_plan_id:
        diet_plan_id == null ||
        diet_plan_id === program.diet_plan_id ||
        ifUsable(caller, await findDietPlan(tx, diet_plan_id)),
    });
    const changed = await update(tx, { ...program, ...body }, now());
    await tx.emit('program.updated', {
      program_id: changed.id,
      client_id: changed.client_id,
      trainer_id: changed.trainer_id,
      changes: [first, ...others],
    });
    return { status: 200, body: { success: true, data: changed } };
  });
