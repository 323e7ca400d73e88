import type { ScheduleStub } from '@fitsync/contracts/schedule';
import { uuidv7 } from '@fitsync/runtime/db';
import { assertTimeZone } from '../domain/session-time.ts';
import { insertGym } from '../store/insert-gym.ts';

/** Adds a gym. Its zone decides what its wall-clock times mean. */
export const createGym: ScheduleStub['createGym'] = async ({ body }, { now, transaction }) => {
  assertTimeZone(body.time_zone);
  return transaction(async (tx) => {
    const gym = await insertGym(tx, { ...body, id: uuidv7(), created_at: now().toISOString() });
    return { status: 201, body: { success: true, data: gym } };
  });
};
