import { training, trainingCalls } from '@fitsync/contracts/training';
import { defineService } from '@fitsync/runtime/service';
import { trainingStub } from './service.ts';

/** What the training service is made of. */
export const trainingService = defineService({
  contract: training,
  calls: trainingCalls,
  migrations: new URL('../migrations/', import.meta.url),
  implement: () => trainingStub,
});
