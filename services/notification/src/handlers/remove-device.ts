import type { NotificationStub } from '@fitsync/contracts/notification';
import { userIdOf } from '../domain/own.ts';
import { deleteDevice } from '../store/delete-device.ts';

/** Stops push messages to one of the caller's devices; says when there was no such device. */
export const removeDevice: NotificationStub['removeDevice'] = async (
  { device_id },
  { caller, db },
) => {
  const removed = await deleteDevice(db, { id: device_id, userId: userIdOf(caller) });
  return { status: 200, body: { success: true, data: { device_id, removed } } };
};
