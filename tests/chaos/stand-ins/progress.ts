import { progressStandIn } from './progress-stand-in.ts';
import { runStandIn } from './run-stand-in.ts';

await runStandIn(progressStandIn);
