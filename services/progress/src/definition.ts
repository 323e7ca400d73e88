import { progress, progressCalls } from '@fitsync/contracts/progress';
import { defineService } from '@fitsync/runtime/service';
import { createProgressEventHandlers, progressStub } from './service.ts';
import { createProgramCompletion } from './workers/program-completion.ts';

/** What the progress service is made of. */
export const progressService = defineService({
  contract: progress,
  calls: progressCalls,
  migrations: new URL('../migrations/', import.meta.url),
  implement: () => progressStub,
  handleEvents: createProgressEventHandlers,
  workers: (kit, calls) => [createProgramCompletion({ ...kit, calls })],
});
