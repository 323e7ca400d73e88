import type { TrainingStub } from '@fitsync/contracts/training';
import { uuidv7 } from '@fitsync/runtime/db';
import { fetchProgramFacts } from '../calls/fetch-program-facts.ts';
import { assertAssignable, assertPlansExist } from '../domain/program-requirements.ts';
import { assertMayAssign, ifUsable } from '../domain/training-policy.ts';
import { findDietPlan } from '../store/find-diet-plan.ts';
import { findWorkoutPlan } from '../store/find-workout-plan.ts';
import { insertProgram } from '../store/insert-program.ts';

/** Assigns a program: the people are checked with their owner before the transaction. */
export const createProgram: TrainingStub['createProgram'] = async (
  { body },
  { caller, calls, now, transaction },
) => {
  assertMayAssign(caller, body.trainer_id);
  assertAssignable(await fetchProgramFacts(calls, body));
  const { workout_plan_id = null, diet_plan_id = null, workouts_per_week = 3, goals = [] } = body;
  return transaction(async (tx) => {
    assertPlansExist({
      workout_plan_id:
        workout_plan_id === null || ifUsable(caller, await findWorkoutPlan(tx, workout_plan_id)),
      diet_plan_id: diet_plan_id === null || ifUsable(caller, await findDietPlan(tx, diet_plan_id)),
    });
    const program = await insertProgram(
      tx,
      { ...body, id: uuidv7(), workout_plan_id, diet_plan_id, workouts_per_week, goals },
      now(),
    );
    await tx.emit('program.assigned', {
      program_id: program.id,
      client_id: program.client_id,
      trainer_id: program.trainer_id,
      workout_plan_id: program.workout_plan_id,
      diet_plan_id: program.diet_plan_id,
      start_date: program.start_date,
      duration_weeks: program.duration_weeks,
    });
    return { status: 201, body: { success: true, data: program } };
  });
};
