import type { TrainingStub } from '@fitsync/contracts/training';
import { uuidv7 } from '@fitsync/runtime/db';
import { authorOf } from '../domain/training-policy.ts';
import { insertWorkoutPlan } from '../store/insert-workout-plan.ts';

/** Stores a workout plan of the caller's. */
export const createWorkoutPlan: TrainingStub['createWorkoutPlan'] = (
  { body },
  { caller, now, transaction },
) =>
  transaction(async (tx) => {
    const plan = await insertWorkoutPlan(
      tx,
      {
        ...body,
        id: uuidv7(),
        trainer_id: authorOf(caller),
        description: body.description ?? null,
      },
      now(),
    );
    return { status: 201, body: { success: true, data: plan } };
  });
