import type { TrainingStub } from '@fitsync/contracts/training';
import { completeProgram } from './handlers/complete-program.ts';
import { createDietPlan } from './handlers/create-diet-plan.ts';
import { createProgram } from './handlers/create-program.ts';
import { createWorkoutPlan } from './handlers/create-workout-plan.ts';
import { getDietPlan } from './handlers/get-diet-plan.ts';
import { getProgram } from './handlers/get-program.ts';
import { getWorkoutPlan } from './handlers/get-workout-plan.ts';
import { listActivePrograms } from './handlers/list-active-programs.ts';
import { listDietPlans } from './handlers/list-diet-plans.ts';
import { listPrograms } from './handlers/list-programs.ts';
import { listWorkoutPlans } from './handlers/list-workout-plans.ts';
import { updateProgram } from './handlers/update-program.ts';
import type { TrainingDeps } from './training-deps.ts';

/** The training service: every operation of its contract. */
export function createTrainingStub(deps: TrainingDeps): TrainingStub {
  return {
    completeProgram,
    createDietPlan,
    createProgram,
    createWorkoutPlan,
    getDietPlan,
    getProgram: getProgram(deps),
    getWorkoutPlan,
    listActivePrograms,
    listDietPlans,
    listPrograms: listPrograms(deps),
    listWorkoutPlans,
    updateProgram,
  };
}
