import { createRecentIds } from './recent-ids.ts';

/**
 * Where somebody is who follows events over one stream after the other. Ids are UUIDv7, of events or of moments: the one
 * that is greater was made later.
 */
export interface StreamPlace {
  /** What to go on behind; undefined while only what comes is wanted. */
  readonly last: string | undefined;
  /** A stream begins: what was missed comes first. */
  begin(): void;
  /** Nobody can tell what was missed, so that what follows is a new beginning. */
  lose(): void;
  /** What follows happens now. */
  reach(moment: string): void;
  /** Whether an event has to be handled: it has not been taken yet, and was not there already at the beginning. */
  take(id: string): boolean;
  /** An event has been handled. */
  pass(id: string): void;
}

/** Begins behind an event or a moment, or with what comes. */
export function createStreamPlace(lastEventId: string | undefined): StreamPlace {
  const had = createRecentIds();
  let last = lastEventId;
  let beginning = '';
  let beginsAnew = false;
  let isPast = true;
  return {
    get last() {
      return last;
    },
    begin() {
      beginsAnew = last === undefined;
      isPast = true;
    },
    lose() {
      beginsAnew = true;
    },
    reach(moment) {
      if (isPast && beginsAnew) beginning = moment;
      isPast = false;
      last = moment;
    },
    take(id) {
      // What happens now is new whenever it was recorded: it may have been committed only after the app has loaded.
      if (isPast && id < beginning) return false;
      return had.add(id);
    },
    pass(id) {
      // What is repeated is no place to go on: even older events of other partitions would come behind it.
      if (last === undefined || id > last) last = id;
    },
  };
}
