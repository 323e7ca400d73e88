import type { ProgressStub } from '@fitsync/contracts/progress';
import { uuidv7 } from '@fitsync/runtime/db';
import { identifyRecorder } from '../calls/identify-recorder.ts';
import { assessGoal, decideStart } from '../domain/goal.ts';
import { findMeasurements } from '../store/find-measurements.ts';
import { insertGoal } from '../store/insert-goal.ts';
import { lockClient } from '../store/lock-client.ts';

/** Sets a goal, from where the client stands. */
export const createGoal: ProgressStub['createGoal'] = async (
  { body },
  { caller, calls, now, transaction },
) => {
  const { client_id, metric, target_value, target_date = null } = body;
  const created_by = await identifyRecorder(calls, caller, client_id);
  return transaction(async (tx) => {
    await lockClient(tx, client_id);
    const entries = await findMeasurements(tx, client_id);
    const set_start_value = decideStart(body, entries, now());
    const terms = { metric, target_value, set_start_value, created_at: now().toISOString() };
    const { current_value } = assessGoal(terms, entries);
    const people = { client_id, created_by };
    const goal = await insertGoal(tx, {
      ...terms,
      ...people,
      id: uuidv7(),
      current_value,
      target_date,
    });
    return { status: 201, body: { success: true, data: goal } };
  });
};
