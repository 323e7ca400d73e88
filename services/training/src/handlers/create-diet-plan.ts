import type { TrainingStub } from '@fitsync/contracts/training';
import { uuidv7 } from '@fitsync/runtime/db';
import { authorOf } from '../domain/training-policy.ts';
import { insertDietPlan } from '../store/insert-diet-plan.ts';

/** Stores a diet plan of the caller's. */
export const createDietPlan: TrainingStub['createDietPlan'] = (
  { body },
  { caller, now, transaction },
) =>
  transaction(async (tx) => {
    const plan = await insertDietPlan(
      tx,
      {
        ...body,
        id: uuidv7(),
        trainer_id: authorOf(caller),
        description: body.description ?? null,
        daily_calories: body.daily_calories ?? null,
      },
      now(),
    );
    return { status: 201, body: { success: true, data: plan } };
  });
