// Written by `fitsync generate` from specs/events/: edit that, not this.

import type { EventValidators } from '@fitsync/descriptor';
import type { EventPayloads } from './payloads.ts';

/** Validators by event. */
export declare const eventValidators: {
  readonly [Type in keyof EventPayloads]: EventValidators;
};
