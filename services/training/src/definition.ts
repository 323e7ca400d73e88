import { training, trainingCalls } from '@fitsync/contracts/training';
import { defineService } from '@fitsync/runtime/service';
import { createTrainingDeps } from './training-deps.ts';
import { createTrainingStub } from './service.ts';

/** What the training service is made of. */
export const trainingService = defineService({
  contract: training,
  calls: trainingCalls,
  migrations: new URL('../migrations/', import.meta.url),
  implement: (kit) => createTrainingStub(createTrainingDeps(kit)),
});
