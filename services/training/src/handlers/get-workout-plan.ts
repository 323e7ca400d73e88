import type { TrainingStub } from '@fitsync/contracts/training';
import { assertPlanVisible } from '../domain/training-policy.ts';
import { findWorkoutPlan } from '../store/find-workout-plan.ts';
import { hasPlan } from '../store/has-plan.ts';

/** Shows a workout plan to its author, administrators, and clients who have it in a program. */
export const getWorkoutPlan: TrainingStub['getWorkoutPlan'] = async ({ id }, { caller, db }) => {
  const plan = await findWorkoutPlan(db, id);
  const isAssigned = caller.kind === 'user' && (await hasPlan(db, caller.id, id));
  assertPlanVisible(caller, plan, isAssigned);
  return { status: 200, body: { success: true, data: plan } };
};
