import { compareLogIds, earlierLogId, laterLogId, nextLogId } from '@fitsync/sdk/internal/log';

/** How far a group has handled a log: everything before `place`, a log id, and nothing for certain from there on. */
export interface GroupPlace {
  readonly name: string;
  readonly place: string;
}

/** What is known of a log. All places are log ids from which on entries stay. */
export interface TrimFacts {
  /** Id of the last entry that is marked as published. */
  readonly end: string;
  /** Where the newest entries begin that are kept for their number. */
  readonly keptForNumber: string;
  /** Where the entries begin that are young enough. */
  readonly keptForAge: string;
  readonly groups: readonly GroupPlace[];
}

/** How far to trim a log. */
export interface TrimDecision {
  /** The first id that stays; may lie before what has been trimmed already. */
  readonly keepFrom: string;
  /** The group because of which more stays than is wanted. */
  readonly heldBackBy: string | undefined;
}

/**
 * Decides how far a log is trimmed: never past what a group has not handled, and never past `end`, because the relay
 * recognises by its id what it has appended but not marked yet.
 */
export function decideTrim({ end, keptForNumber, keptForAge, groups }: TrimFacts): TrimDecision {
  const wanted = earlierLogId(laterLogId(keptForNumber, keptForAge), nextLogId(end));
  const slowest = groups.toSorted((a, b) => compareLogIds(a.place, b.place))[0];
  if (!slowest || compareLogIds(slowest.place, wanted) >= 0) {
    return { keepFrom: wanted, heldBackBy: undefined };
  }
  return { keepFrom: slowest.place, heldBackBy: slowest.name };
}

/**
 * The groups with those that are guests, because no contract says that they receive, no further back than `floor`: others
 * may make groups, and none of them may fill a log.
 */
export function limitGuests(
  groups: readonly GroupPlace[],
  receivers: readonly string[],
  floor: string,
): readonly GroupPlace[] {
  return groups.map(({ name, place }) => ({
    name,
    place: receivers.includes(name) ? place : laterLogId(place, floor),
  }));
}

/**
 * All groups that hold trimming back: where Redis sees them, and those that it has forgotten where they were last seen.
 * A group that Redis sees further back than before is believed: its entries are about to be read again.
 */
export function mergePlaces(
  seen: readonly GroupPlace[],
  stored: readonly GroupPlace[],
): readonly GroupPlace[] {
  const names = new Set(seen.map(({ name }) => name));
  return [...seen, ...stored.filter(({ name }) => !names.has(name))];
}

/** The places that are further than what is stored, and so are to be stored. */
export function findProgress(
  seen: readonly GroupPlace[],
  stored: readonly GroupPlace[],
): readonly GroupPlace[] {
  const places = new Map(stored.map(({ name, place }) => [name, place]));
  return seen.filter(({ name, place }) => {
    const before = places.get(name);
    return before === undefined || compareLogIds(place, before) > 0;
  });
}
