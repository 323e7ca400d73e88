import { trainingCalls } from '@fitsync/contracts/training';
import { createUserNames, type UserNames } from '@fitsync/runtime/cache';
import type { Metrics } from '@fitsync/runtime/observability';
import type { ServiceKit } from '@fitsync/runtime/service';

/** What handlers work with besides the context of each request. */
export interface TrainingDeps {
  readonly names: UserNames;
  /** Counts an answer that lacks something. */
  readonly countDegraded: Metrics['countDegraded'];
}

/** How many users the contract lets one request look up. */
const batchSize = 100;

/** Makes them from the kit of the service. */
export function createTrainingDeps({
  redis,
  metrics,
}: Pick<ServiceKit, 'redis' | 'metrics'>): TrainingDeps {
  const { getUser } = trainingCalls.user.operations;
  return {
    names: createUserNames({ redis, registry: metrics.registry, getUser, batchSize }),
    countDegraded: metrics.countDegraded,
  };
}
