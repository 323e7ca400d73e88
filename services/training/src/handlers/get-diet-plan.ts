import type { TrainingStub } from '@fitsync/contracts/training';
import { assertPlanVisible } from '../domain/training-policy.ts';
import { findDietPlan } from '../store/find-diet-plan.ts';
import { hasPlan } from '../store/has-plan.ts';

/** Shows a diet plan to its author, administrators, and clients who have it in a program. */
export const getDietPlan: TrainingStub['getDietPlan'] = async ({ id }, { caller, db }) => {
  const plan = await findDietPlan(db, id);
  const isAssigned = caller.kind === 'user' && (await hasPlan(db, caller.id, id));
  assertPlanVisible(caller, plan, isAssigned);
  return { status: 200, body: { success: true, data: plan } };
};
