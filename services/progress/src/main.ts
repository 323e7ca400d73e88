import { runService } from '@fitsync/runtime/service';
import { progressService } from './definition.ts';

await runService(progressService);
