import type { AnyEventHandlers } from '@fitsync/runtime/events';
import { notification } from './contracts-tmp.ts';
import { keepLatest, recordEffect } from './record-effect.ts';
import type { StandIn } from './run-stand-in.ts';

const handlers: AnyEventHandlers = Object.fromEntries(
  Object.values(notification.receives).map(({ type, key }) => [
    type,
    {
      async apply(tx, event) {
        await recordEffect(tx, event, String(Reflect.get(event.data, key)));
        await keepLatest(tx, event, String(Reflect.get(event.data, key)));
      },
    },
  ]),
);

/** Writes down everything that people would be told about. */
export const notificationStandIn: StandIn = { contract: notification, handlers };
