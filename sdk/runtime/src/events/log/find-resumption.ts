import type { Redis } from 'ioredis';
import { logLimits } from '../relay/log-limits.ts';
import {
  type LogInfo,
  logKeys,
  type LogPlace,
  parseLogId,
  readLog,
  readLogInfo,
} from '@fitsync/sdk/internal/log';
import { isMomentId, timeOf } from './moment-id.ts';

/** Where to go on behind an event or a moment, or why nobody can tell what has come since. */
export type Resumption =
  /** Read from here; some of it came before. In the partition of the event, go on exactly behind it. */
  | { readonly since: Date; readonly behind?: LogPlace }
  /** The event is in no log (any more), or the logs have been trimmed since. */
  | { readonly lost: 'unknown_event' | 'trimmed' };

/** What {@link findResumption} looks for, and where. */
export interface ResumptionQuery {
  readonly services: readonly string[];
  /** The id of an event, or of a moment: see `momentId`. */
  readonly eventId: string;
  readonly now: Date;
  readonly signal?: AbortSignal;
}

/**
 * Milliseconds before the event or moment from which to read again. Each partition is in order and the partitions are
 * not: what was published earlier in another one may have come into the log later, after a relay was started again, or
 * where clocks differ.
 */
const overlap = 30_000;
/** Milliseconds that the clocks of a publisher and its relay may differ: both give times, and are mostly one process. */
const clockSlack = 10_000;

/** Finds out where to go on behind an event or a moment. */
export async function findResumption(redis: Redis, query: ResumptionQuery): Promise<Resumption> {
  const isMoment = isMomentId(query.eventId);
  const behind = isMoment ? undefined : await findEvent(redis, query);
  const ms = isMoment ? timeOf(query.eventId) : behind && parseLogId(behind.id).ms;
  if (ms === undefined) return { lost: 'unknown_event' };
  const keys = query.services.flatMap(logKeys);
  const infos = await Promise.all(keys.map((key) => readLogInfo(redis, key)));
  if (infos.some((info) => mayLack(info, ms, query.now.getTime()))) return { lost: 'trimmed' };
  return { since: new Date(ms - overlap), ...(behind && { behind }) };
}

/** Where an event stands in the log. It is not there before it was recorded, and its id tells when that was. */
async function findEvent(
  redis: Redis,
  { services, eventId, signal }: ResumptionQuery,
): Promise<LogPlace | undefined> {
  const recordedAt = timeOf(eventId);
  if (recordedAt === undefined) return undefined;
  const from = { since: new Date(Math.max(recordedAt - clockSlack, 0)) };
  for await (const entry of readLog(redis, { services, from, ...(signal && { signal }) })) {
    if (entry.envelope.event_id === eventId) return entry;
  }
  return undefined;
}

/** Whether entries that came after this time may have been trimmed. */
function mayLack({ first, length, added }: LogInfo, ms: number, now: number): boolean {
  if (added === length) return false;
  if (first !== undefined && parseLogId(first).ms <= ms) return false;
  // So short a log has lost nothing but what was too old.
  return length >= logLimits.keepEntries || now - ms >= logLimits.keepFor;
}
