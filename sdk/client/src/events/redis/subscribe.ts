import type { Envelope } from '@fitsync/descriptor';
import { singleServer } from '../log/single-server.ts';
import { connect, type RedisSource } from './connect.ts';
import { eventsWanted } from './events-wanted.ts';
import type { FailedEvent } from './failed-event.ts';
import { followGroup } from './follow-group.ts';
import type { Following } from './following.ts';
import { followLive } from './follow-live.ts';
import type { MissedEvents } from './missed-events.ts';

/** Settings of {@link subscribe}: with a group every event comes, without one those that happen meanwhile. */
export type SubscribeOptions = SubscriptionSettings &
  (
    | {
        /**
         * Name of the app, the same in all its processes, which share the events. What none of them has handled waits.
         * Letters, digits, `.`, `_` and `-`.
         */
        readonly group: string;
        readonly live?: never;
      }
    | {
        /** What happens from now on; nothing waits while the app is away. Each process gets everything. */
        readonly live: true;
        readonly group?: never;
      }
  );

/** What both kinds of subscriptions need. */
export interface SubscriptionSettings {
  /** URL of the platform's Redis, or a connection to it, of which others are made. */
  readonly redis: RedisSource;
  /** From `createEventHandlers`. An event is done when its handler is. */
  readonly handlers: { dispatch(event: Envelope): Promise<void> };
  /**
   * Takes what cannot be handled: an event whose handler has failed in every attempt, one that ends the process each
   * time, and what is no event. It is acknowledged when this is done, and as long as this fails, its partition waits.
   */
  readonly onFailed: (failed: FailedEvent) => unknown;
  /** Hears that events were missed: load anew what is kept of them. */
  readonly onGap: (missed: MissedEvents) => void;
  /** Hears of what makes events wait: Redis is away, or a handler cannot reach the platform. */
  readonly onInterruption?: (error: unknown) => void;
  /** Names of events, with `*` for one part and `**` for the rest; all unless given. */
  readonly types?: readonly string[];
  /** Milliseconds to wait before each further attempt of a handler; later events of its partition wait, too. */
  readonly retryDelays?: readonly number[];
  /** Stops it. */
  readonly signal?: AbortSignal;
}

/** Events on their way to an app. */
export interface Subscription {
  /** Resolves when nothing that is published from now on is left out, or it was stopped. */
  readonly ready: Promise<void>;
  /** Resolves when it was stopped and nothing is in hand any more. */
  readonly ended: Promise<void>;
  /** Finishes what is in hand, and ends. */
  stop(): Promise<void>;
}

const defaultRetryDelays = [1_000, 5_000, 30_000];

/**
 * Has events handled as they stand in the logs of the platform, for programs that run beside it and may reach its Redis.
 * Events of one key come one after the other, and each at least once: recognise by `event_id` what was there before.
 * Goes on by itself, whatever Redis does.
 */
export function subscribe(options: SubscribeOptions): Subscription {
  const { services, matches } = eventsWanted(options.types ?? []);
  const group = groupOf(options);
  const stopping = new AbortController();
  const stop = (): void => stopping.abort();
  options.signal?.addEventListener('abort', stop, { once: true });
  if (options.signal?.aborted) stop();
  if (group === undefined && typeof options.redis !== 'string') singleServer(options.redis);
  const redis = connect(options.redis);
  const { signal } = stopping;

  let isAway = false;
  const onInterruption = (error: unknown): void => {
    if (isAway || signal.aborted) return;
    isAway = true;
    options.onInterruption?.(error);
  };
  redis.on('error', onInterruption);
  redis.on('close', () => onInterruption(new Error('the connection to Redis broke')));

  let onReady = (): void => {};
  const begun = new Promise<void>((resolve) => {
    onReady = resolve;
  });
  const { handlers, onFailed, onGap, retryDelays = defaultRetryDelays } = options;
  const dispatch = (event: Envelope): Promise<void> => handlers.dispatch(event);
  const following: Following = {
    services,
    handling: { dispatch, matches, onFailed, retryDelays, onWait: onInterruption },
    onGap,
    onReady,
    onInterruption,
    onRecovery: () => {
      isAway = false;
    },
    signal,
  };
  const ended = follow().finally(() => {
    options.signal?.removeEventListener('abort', stop);
    redis.disconnect();
  });
  return {
    ready: Promise.race([begun, ended]),
    ended,
    stop: () => {
      stop();
      return ended;
    },
  };

  async function follow(): Promise<void> {
    if (group === undefined) await followLive(singleServer(redis), following);
    else await followGroup(redis, group, following);
  }
}

const groupName = /^[a-z\d][\w.-]{0,63}$/i;

/** The group as Redis knows it; none is named like those of services. */
function groupOf({ group, live }: SubscribeOptions): string | undefined {
  if (live) return undefined;
  // It may come from the environment, and be nothing.
  if (!groupName.test(group ?? '')) {
    throw new Error(`${group} is no name of a group: letters, digits, ".", "_" and "-"`);
  }
  return `app:${group}`;
}
