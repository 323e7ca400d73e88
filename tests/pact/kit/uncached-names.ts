import type { UserNames } from '@fitsync/runtime/cache';

/** Names as the user service gives them, so that what is relied on is asked each time. */
export const uncachedNames: UserNames = async (ids, load) => new Map(await load([...new Set(ids)]));
