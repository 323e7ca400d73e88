import { scheduleCalls } from '@fitsync/contracts/schedule';
import { createUserNames, type UserNames } from '@fitsync/runtime/cache';
import type { Metrics } from '@fitsync/runtime/observability';
import type { ServiceKit } from '@fitsync/runtime/service';

/** What handlers work with besides the context of each request. */
export interface ScheduleDeps {
  readonly names: UserNames;
  /** Counts an answer that lacks something. */
  readonly countDegraded: Metrics['countDegraded'];
}

/** How many users the contract lets one request look up. */
const batchSize = 100;

/** Makes them from the kit of the service. */
export function createScheduleDeps({
  redis,
  metrics,
}: Pick<ServiceKit, 'redis' | 'metrics'>): ScheduleDeps {
  const { getUser } = scheduleCalls.user.operations;
  return {
    names: createUserNames({ redis, registry: metrics.registry, getUser, batchSize }),
    countDegraded: metrics.countDegraded,
  };
}
