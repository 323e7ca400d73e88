import { isUuid } from '@fitsync/runtime/events';
import { loadEvents } from '../contracts/catalog.ts';
import { type EventGroup, findGroup } from '../contracts/groups.ts';
import { momentOf } from '../input/parse-moment.ts';
import { CliError } from '../program/cli-error.ts';
import { exitCodes } from '../program/exit-codes.ts';
import { findPublished } from './find-passport.ts';
import { matchingEvents } from './matching-events.ts';
import type { ServiceDatabases } from './service-databases.ts';

/** The options that say what is replayed, and for whom. */
export interface ReplayOptions {
  readonly group?: string;
  readonly from?: string;
  readonly until?: string;
  readonly reprocess?: true;
  readonly yes?: true;
}

/** What is replayed, and for whom. */
export interface ReplayPlan {
  readonly group: string;
  /** The events that the group receives and the patterns mean, by sender. */
  readonly types: ReadonlyMap<string, readonly string[]>;
  readonly from: Boundary;
  readonly until: Boundary;
}

/** The beginning or the end of what is replayed: a moment, or an event, which is part of it. */
export type Boundary = { readonly moment: Date } | { readonly eventId: string };

/** Works out what the options mean. */
export async function planReplay(
  patterns: readonly string[],
  { group, from, until }: ReplayOptions,
): Promise<ReplayPlan> {
  if (group === undefined)
    throw new CliError(exitCodes.usage, '--group says who shall handle them');
  if (from === undefined) {
    throw new CliError(
      exitCodes.usage,
      '--from says where to begin: a time, 2d, or the id of an event',
    );
  }
  const receiver = await findGroup(group);
  const meant = await matchingEvents(await loadEvents(), patterns);
  const received = meant.filter(({ receivers }) => receivers.includes(group));
  if (received.length === 0) throw receivesNone(receiver, patterns);
  const now = new Date();
  return {
    group,
    types: new Map(
      [...Map.groupBy(received, ({ sender }) => sender)].map(([sender, events]) => [
        sender,
        events.map(({ type }) => type),
      ]),
    ),
    from: toBoundary('--from', from, now),
    until: until === undefined ? { moment: now } : toBoundary('--until', until, now),
  };
}

/** The moments that the boundaries stand for; an event that no service has published exits 4. */
export async function findRange(
  databases: ServiceDatabases,
  { types, from, until }: ReplayPlan,
): Promise<{ readonly from: Date; readonly until: Date }> {
  const momentOfEvent = async (eventId: string): Promise<number> => {
    const published = await findPublished(databases, [...types.keys()], eventId);
    if (published) return Date.parse(published.row.recorded_at);
    throw new CliError(
      exitCodes.unknownName,
      `no outbox that the group reads holds an event ${eventId}`,
    );
  };
  const range = {
    from: 'moment' in from ? from.moment : new Date(await momentOfEvent(from.eventId)),
    // The clock of Postgres is finer than ours: the millisecond that follows begins after the event.
    until: 'moment' in until ? until.moment : new Date((await momentOfEvent(until.eventId)) + 1),
  };
  if (range.from < range.until) return range;
  throw new CliError(
    exitCodes.usage,
    `there is nothing from ${range.from.toISOString()} until ${range.until.toISOString()}`,
  );
}

function toBoundary(option: string, text: string, now: Date): Boundary {
  const moment = momentOf(text, now);
  if (moment) return { moment };
  const eventId: unknown = text.toLowerCase();
  if (isUuid(eventId)) return { eventId };
  throw new CliError(
    exitCodes.usage,
    `${option} takes a time, how long ago it was, or the id of an event, not "${text}"`,
  );
}

function receivesNone({ name, events }: EventGroup, patterns: readonly string[]): CliError {
  return new CliError(
    exitCodes.usage,
    `${name} does not receive ${patterns.join(' ')}: it would not know what to do with it`,
    { hints: [`it receives: ${events.map(({ type }) => type).join(', ')}`] },
  );
}
