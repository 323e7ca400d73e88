import type { Redis } from 'ioredis';
import { logLimits } from '../relay/log-limits.ts';
import { type LogInfo, logKeys, parseLogId, readLog, readLogInfo } from '@fitsync/sdk/internal/log';
import { isMomentId, timeOf } from './moment-id.ts';

/** Where to go on behind an event or a moment, or why nobody can tell what has come since. */
export type Resumption =
  /** Read from here; some of it came before. */
  | { readonly since: Date }
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
  const ms = await findTime(redis, query);
  if (ms === undefined) return { lost: 'unknown_event' };
  const keys = query.services.flatMap(logKeys);
  const infos = await Promise.all(keys.map((key) => readLogInfo(redis, key)));
  if (infos.some((info) => mayLack(info, ms, query.now.getTime()))) return { lost: 'trimmed' };
  return { since: new Date(ms - overlap) };
}

/** When an event came into the log. It is not there before it was recorded, and its id tells when that was. */
async function findTime(
  redis: Redis,
  { services, eventId, signal }: ResumptionQuery,
): Promise<number | undefined> {
  const recordedAt = timeOf(eventId);
  if (recordedAt === undefined || isMomentId(eventId)) return recordedAt;
  const from = { since: new Date(Math.max(recordedAt - clockSlack, 0)) };
  for await (const entry of readLog(redis, { services, from, ...(signal && { signal }) })) {
    if (entry.envelope.event_id === eventId) return parseLogId(entry.id).ms;
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
