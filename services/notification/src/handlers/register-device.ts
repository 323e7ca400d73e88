import type { NotificationStub } from '@fitsync/contracts/notification';
import { problems } from '@fitsync/contracts/problems';
import { uuidv7 } from '@fitsync/runtime/db';
import { Problem } from '@fitsync/runtime/problem';
import { userIdOf } from '../domain/own.ts';
import type { NotificationDeps } from '../notification-deps.ts';
import { dropSurplusDevices } from '../store/drop-surplus-devices.ts';
import { saveDevice } from '../store/save-device.ts';

/** Devices that one user has at most, so that nobody makes one notification into thousands of messages. */
const maxDevices = 20;

/** Registers a browser for push messages, or keeps the one with the same subscription. */
export const registerDevice =
  ({ refuseEndpoint }: NotificationDeps): NotificationStub['registerDevice'] =>
  async ({ body }, { caller, now, transaction }) => {
    const user_id = userIdOf(caller);
    const objection = refuseEndpoint(body.subscription.endpoint);
    if (objection !== undefined) {
      throw new Problem(problems.validation_failed, `Nothing is sent there: ${objection}.`, {
        errors: [{ path: 'body.subscription.endpoint', message: objection }],
      });
    }
    return transaction(async (tx) => {
      const { device, isNew } = await saveDevice(tx, { ...body, id: uuidv7(), user_id }, now());
      await dropSurplusDevices(tx, user_id, maxDevices);
      return { status: isNew ? 201 : 200, body: { success: true, data: device } };
    });
  };
