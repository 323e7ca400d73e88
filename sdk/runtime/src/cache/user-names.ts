import type { OperationDescriptor } from '@fitsync/descriptor';
import type { Cluster, Redis } from 'ioredis';
import type { Registry } from 'prom-client';
import { createLookup, type Lookup } from './create-lookup.ts';
import { createSharedCache, dropShared } from './shared-cache.ts';

/** Finds the names of users by id. */
export type UserNames = Lookup<string>;

/** Settings of {@link createUserNames}. */
export interface UserNamesOptions {
  readonly redis: Redis | Cluster;
  readonly registry: Registry;
  /** The operation that shows a user: its contract says for how long a name may be kept. */
  readonly getUser: OperationDescriptor;
  /** How many ids the contract lets one request look up. */
  readonly batchSize: number;
}

const cacheName = 'user';

/**
 * Creates the lookup of the names of users, which services share as `user:{id}`. Only the name is kept there: whether
 * somebody exists, and what he is allowed, is asked of the user service each time.
 */
export function createUserNames({
  redis,
  registry,
  getUser,
  batchSize,
}: UserNamesOptions): UserNames {
  const seconds = getUser.cacheSeconds;
  if (seconds === undefined)
    throw new Error(`the contract of ${getUser.operationId} lacks x-cache`);
  const cache = createSharedCache({ redis, name: cacheName, seconds, decode: toName, registry });
  return createLookup({ cache, batchSize });
}

/** Drops what is kept of a user who has changed. Rejects without Redis. */
export function dropUser(redis: Redis | Cluster, id: string): Promise<void> {
  return dropShared(redis, cacheName, id);
}

function toName(json: unknown): string | undefined {
  return typeof json === 'string' ? json : undefined;
}
