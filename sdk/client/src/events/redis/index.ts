export type { RedisSource } from './connect.ts';
export type { FailedEvent } from './failed-event.ts';
export type { MissedEvents } from './missed-events.ts';
export {
  subscribe,
  type SubscribeOptions,
  type Subscription,
  type SubscriptionSettings,
} from './subscribe.ts';
