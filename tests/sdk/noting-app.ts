import { createEventHandlers } from '@fitsync/sdk/events';
import {
  type FailedEvent,
  type MissedEvents,
  type RedisSource,
  subscribe,
  type SubscriptionSettings,
} from '@fitsync/sdk/events/redis';
import { onTestFinished } from 'vitest';
import { sessionOf } from './schedule-events.ts';

/** The group of the app. */
export const group = 'mirror';

/** How the app subscribes, and what it does with a session that was booked before it notes it. */
export interface AppOptions extends Partial<Omit<SubscriptionSettings, 'redis'>> {
  readonly redis: RedisSource;
  readonly handle?: (session: number) => unknown;
  readonly live?: boolean;
}

/** Starts an app that notes what it is told, until the test ends. */
export function startNotingApp({
  handle = () => undefined,
  live = false,
  ...settings
}: AppOptions) {
  const sessions: number[] = [];
  const others: string[] = [];
  const failed: FailedEvent[] = [];
  const gaps: MissedEvents[] = [];
  const interruptions: unknown[] = [];
  const handlers = createEventHandlers(({ event }) => others.push(event)).on(
    'booking.created',
    async ({ data }) => {
      await handle(sessionOf(data));
      sessions.push(sessionOf(data));
    },
  );
  const subscription = subscribe({
    handlers,
    types: ['booking.*'],
    onFailed: (one) => failed.push(one),
    onGap: (gap) => gaps.push(gap),
    onInterruption: (error) => interruptions.push(error),
    retryDelays: [1, 1],
    ...settings,
    ...(live ? { live } : { group }),
  });
  onTestFinished(() => subscription.stop());
  return { sessions, others, failed, gaps, interruptions, subscription };
}
