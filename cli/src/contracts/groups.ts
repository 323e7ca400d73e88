import { type CatalogEvent, loadEvents } from './catalog.ts';
import { unknownName } from './unknown-name.ts';

/** A service as a group that receives events. */
export interface EventGroup {
  readonly name: string;
  /** The events that it receives. */
  readonly events: readonly CatalogEvent[];
  /** Whose logs it reads. */
  readonly senders: readonly string[];
}

/** Every group that a contract declares. */
export async function loadGroups(): Promise<readonly EventGroup[]> {
  const all = await loadEvents();
  const names = [...new Set(all.flatMap(({ receivers }) => receivers))].sort();
  return names.map((name) => {
    const events = all.filter(({ receivers }) => receivers.includes(name));
    return { name, events, senders: [...new Set(events.map(({ sender }) => sender))].sort() };
  });
}

/** The group of that name; an unknown one exits 4 with the nearest names. */
export async function findGroup(name: string): Promise<EventGroup> {
  const groups = await loadGroups();
  const group = groups.find((one) => one.name === name);
  if (group) return group;
  throw unknownName(
    'group',
    name,
    groups.map((one) => one.name),
  );
}

/** Every service that sends events. */
export async function loadSenders(): Promise<readonly string[]> {
  return [...new Set((await loadEvents()).map(({ sender }) => sender))].sort();
}

/** Every service that sends or receives events, and so has a database with the tables for that. */
export async function loadEventServices(): Promise<readonly string[]> {
  const all = await loadEvents();
  return [...new Set(all.flatMap(({ sender, receivers }) => [sender, ...receivers]))].sort();
}
