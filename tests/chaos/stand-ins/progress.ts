import { progress } from '@fitsync/contracts/progress';
import { progressHandlers } from './progress-handlers.ts';
import { runStandIn } from './run-stand-in.ts';

await runStandIn(progress, progressHandlers);
