import { events, eventValidators } from '@fitsync/contracts/events';
import type {
  Envelope,
  EventDescriptor,
  EventValidators,
  ServerSentEvent,
  UserCaller,
} from '@fitsync/descriptor';
import { createLogFeed, type LogEntry } from '@fitsync/runtime/events';
import type { ServiceKit } from '@fitsync/runtime/service';
import { maySeeEvent } from '../domain/event-visibility.ts';
import { unavailable } from '../domain/unavailable.ts';
import { findPast, type Past } from './find-past.ts';
import { createStreamMetrics } from './stream-metrics.ts';
import { createStreamQueue, type StreamEnd, type StreamQueue } from './stream-queue.ts';
import { createStreamSeats } from './stream-seats.ts';
import { toEvent, toGap, toLive } from './to-event.ts';
import { watchSession } from './watch-session.ts';

/** What a user wants to follow. */
export interface StreamRequest {
  readonly caller: UserCaller;
  /** Whether events of this name are wanted. */
  readonly matches: (type: string) => boolean;
  /** The last event that arrived, or where a stream went live; absent when only what comes is wanted. */
  readonly after: string | undefined;
  /** Ends when the client has gone. */
  readonly signal: AbortSignal;
}

/** The streams of events that this process sends. */
export interface EventStreams {
  /** Opens one; throws 429 for one too many and 503 while the log cannot be read. It has to be read, or it stays open. */
  open(request: StreamRequest): Promise<AsyncIterable<ServerSentEvent>>;
  /** Ends all of them. */
  stop(): Promise<void>;
}

/** What waits on a stream: an event, or that some were lost. */
type Item = LogEntry | 'gap';

const streamsPerUser = 5;
/** Entries that wait for one slow client before it is given up; they are shared with all others. */
const mostWaiting = 1_000;

const catalogue: Readonly<Record<string, EventDescriptor | undefined>> = events;
const validators: Readonly<Record<string, EventValidators | undefined>> = eventValidators;
const services = [...new Set(Object.values(events).map(({ sender }) => sender))];

/** Creates them: one reader of the log, and a queue for each stream. */
export function createEventStreams({
  redis,
  logger,
  metrics: { registry, countRefusal },
  now,
  revokedSessions,
}: Pick<ServiceKit, 'logger' | 'metrics' | 'now' | 'redis' | 'revokedSessions'>): EventStreams {
  const metrics = createStreamMetrics(registry);
  const isRevoked = async (sessionId: string): Promise<boolean> =>
    revokedSessions.isRevoked(sessionId);
  const seats = createStreamSeats(streamsPerUser, () => countRefusal('event-streams'));
  const feed = createLogFeed({
    redis,
    services,
    onMalformed: ({ service, partition, id }) =>
      logger.warn({ source: service, partition, id }, 'an entry of the log is no event'),
    onInterruption: (error) => logger.warn({ err: error }, 'the log cannot be read'),
    onResume: () => logger.info('the log can be read again'),
    onFailure: (error) => logger.error({ err: error }, 'following the log came to an end'),
  });

  async function open(request: StreamRequest): Promise<AsyncIterable<ServerSentEvent>> {
    const { caller, after, signal } = request;
    const queue = createStreamQueue<Item>(mostWaiting);
    const isFor = ({ envelope }: LogEntry): boolean =>
      request.matches(envelope.event) && isShown(caller, envelope);
    const cleanups = [seats.take(caller.id)];
    const close = (): void => {
      for (const cleanUp of cleanups) cleanUp();
    };
    const end = (reason: StreamEnd): void => queue.end(reason);
    try {
      cleanups.push(watchSession({ caller, now, signal, isSessionRevoked: isRevoked, end }));
      // Before looking at the past, so that nothing is missed in between.
      cleanups.push(
        await feed.listen({
          onEntry: (entry) => isFor(entry) && queue.push(entry),
          onGap: () => queue.push('gap'),
          onEnd: () => end('stopped'),
        }),
      );
      const past = await findPast({ redis, services, after, now: now(), isFor });
      return send(caller, past, queue, close);
    } catch (cause) {
      close();
      throw unavailable('The log of events cannot be read.', cause);
    }
  }

  async function* send(
    { sessionId }: UserCaller,
    past: Past,
    queue: StreamQueue<Item>,
    close: () => void,
  ): AsyncGenerator<ServerSentEvent> {
    metrics.opened();
    try {
      if (past.lost) yield toGap(past.lost);
      for await (const entry of past.entries) {
        if (queue.ended) return;
        metrics.sent(entry.envelope.event);
        yield toEvent(entry);
      }
      yield toLive(past.end);
      for (;;) {
        const item = await queue.next();
        if (item === undefined) return;
        if (await isRevoked(sessionId)) return queue.end('session_revoked');
        if (item === 'gap') yield toGap('trimmed');
        else if (!past.includes(item)) {
          metrics.sent(item.envelope.event);
          yield toEvent(item);
        }
      }
    } finally {
      close();
      metrics.ended(queue.ended ?? 'client_gone');
    }
  }

  return { open, stop: () => feed.stop() };
}

/** Only what keeps to its contract, so that whoever reads it can rely on its fields. */
function isShown(caller: UserCaller, envelope: Envelope): boolean {
  if (!maySeeEvent(caller, ownOf(catalogue, envelope.event), envelope)) return false;
  return ownOf(validators, envelope.event)?.envelope(envelope) === true;
}

function ownOf<Value>(record: Readonly<Record<string, Value>>, name: string): Value | undefined {
  return Object.hasOwn(record, name) ? record[name] : undefined;
}
