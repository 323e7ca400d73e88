export { createLookup, type Lookup, type Waiting } from './create-lookup.ts';
export { createSharedCache, dropShared, type SharedCache } from './shared-cache.ts';
export { createUserNames, dropUser, type UserNames } from './user-names.ts';
export { withUserNames } from './with-user-names.ts';
