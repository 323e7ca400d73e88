// Written by `fitsync generate` from specs/: edit that, not this.

import type { GrantedCalls } from '@fitsync/descriptor';

/** What the user service may call of others, as itself or on behalf of its users. */
export type UserCalls = Record<never, never>;

/** The same as data. */
export const userCalls = {} satisfies GrantedCalls;
