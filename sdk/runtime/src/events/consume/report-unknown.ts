import type { ConsumerContext } from './consumer-context.ts';
import type { UnknownEntry } from './decode-entry.ts';
import { nameOfPlace, type PartitionPlace } from '@fitsync/sdk/internal/log';

/** Hears of entries of a partition that were passed over because the contract does not know their types. */
export type UnknownReport = (place: PartitionPlace, entries: readonly UnknownEntry[]) => void;

/** Types that are told of; who writes more of them has been heard. */
const typesAtMost = 100;
const longestType = 100;

/** Counts each entry of an unknown type, and tells of the first of each type. */
export function createUnknownReport({
  logger,
  metrics,
}: Pick<ConsumerContext, 'logger' | 'metrics'>): UnknownReport {
  const told = new Set<string>();
  return (place, entries) => {
    metrics.unknown(place.source, entries.length);
    for (const { type: whole, eventId, logId } of entries) {
      const type = whole.slice(0, longestType);
      const name = `${place.source} ${type}`;
      if (told.has(name) || told.size === typesAtMost) continue;
      told.add(name);
      logger.warn(
        { type, event_id: eventId, partition: nameOfPlace(place), log_id: logId },
        'the contract does not know this type of event; all of it are passed over',
      );
    }
  };
}
