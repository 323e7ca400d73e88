import { type CatalogEvent, loadEvents } from './catalog.ts';
import { unknownName } from './unknown-name.ts';

/** The event with this name; an unknown one exits 4 with the nearest names. */
export async function findEvent(type: string): Promise<CatalogEvent> {
  const events = await loadEvents();
  const event = events.find((one) => one.type === type);
  if (event) return event;
  throw unknownName(
    'event',
    type,
    events.map((one) => one.type),
  );
}
