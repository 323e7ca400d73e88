import { runService } from '@fitsync/runtime/service';
import { trainingService } from './definition.ts';

await runService(trainingService);
