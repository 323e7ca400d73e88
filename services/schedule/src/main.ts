import { runService } from '@fitsync/runtime/service';
import { scheduleService } from './definition.ts';

await runService(scheduleService);
