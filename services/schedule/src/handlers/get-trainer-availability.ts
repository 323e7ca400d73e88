import type { ScheduleStub } from '@fitsync/contracts/schedule';
import { assertTrainer } from '../calls/assert-trainer.ts';
import { findAvailability } from '../store/find-availability.ts';

/** Shows when a trainer works; a trainer who has set nothing works always. */
export const getTrainerAvailability: ScheduleStub['getTrainerAvailability'] = async (
  { id },
  { calls, db },
) => {
  const hours = await findAvailability(db, id);
  if (hours !== undefined) return { status: 200, body: { success: true, data: hours } };
  const { time_zone } = await assertTrainer(calls, id);
  return {
    status: 200,
    body: {
      success: true,
      data: { trainer_id: id, time_zone: time_zone ?? 'UTC', windows: [], updated_at: null },
    },
  };
};
