import { events } from '@fitsync/contracts/events';
import { platform } from '@fitsync/contracts/platform';
import { listPairs } from '@fitsync/pacts';

/** All pairs that need a pact, as the contracts have it. */
export const pairs = listPairs({ platform, events });
