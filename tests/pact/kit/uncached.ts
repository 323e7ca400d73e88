import type { UserNames } from '@fitsync/runtime/cache';

const names: UserNames = async (ids, load) => new Map(await load([...new Set(ids)]));

/** What handlers work with, without a cache: what they rely on is asked each time. */
export const uncached = { names, countDegraded: (): void => undefined };
