import { training, trainingCalls } from '@fitsync/contracts/training';
import { runService } from '@fitsync/runtime/service';
import { trainingStub } from './service.ts';

await runService({
  contract: training,
  calls: trainingCalls,
  migrations: new URL('../migrations/', import.meta.url),
  implement: () => trainingStub,
});
