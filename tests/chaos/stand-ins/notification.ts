import { runStandIn } from './run-stand-in.ts';
import { notificationStandIn } from './notification-stand-in.ts';

await runStandIn(notificationStandIn);
