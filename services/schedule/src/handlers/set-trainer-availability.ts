import type { ScheduleStub } from '@fitsync/contracts/schedule';
import { assertTrainer } from '../calls/assert-trainer.ts';
import { assertWindows } from '../domain/availability.ts';
import { assertMaySetAvailability } from '../domain/booking-policy.ts';
import { assertTimeZone } from '../domain/session-time.ts';
import { saveAvailability } from '../store/save-availability.ts';

/** Replaces a trainer's weekly working hours. Sessions already booked stay. */
export const setTrainerAvailability: ScheduleStub['setTrainerAvailability'] = async (
  { id, body },
  { caller, calls, now, transaction },
) => {
  assertMaySetAvailability(caller, id);
  assertTimeZone(body.time_zone);
  assertWindows(body.windows);
  await assertTrainer(calls, id);
  return transaction(async (tx) => {
    const hours = await saveAvailability(tx, { ...body, trainer_id: id }, now());
    return { status: 200, body: { success: true, data: hours } };
  });
};
