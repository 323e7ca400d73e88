import { notification } from '@fitsync/contracts/notification';
import { notificationHandlers } from './notification-handlers.ts';
import { runStandIn } from './run-stand-in.ts';

await runStandIn(notification, notificationHandlers);
