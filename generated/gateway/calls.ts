// Written by `fitsync generate` from specs/: edit that, not this.

import type { GrantedCalls } from '@fitsync/descriptor';

/** What the gateway service may call of others, as itself or on behalf of its users. */
export type GatewayCalls = Record<never, never>;

/** The same as data. */
export const gatewayCalls = {} satisfies GrantedCalls;
