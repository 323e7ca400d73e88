export type { EventPayloads, EventType } from '@fitsync/contracts/sdk/events';
export type { Envelope } from '@fitsync/descriptor';
export { createEventHandlers, type EventHandlers } from './event-handlers.ts';
export { type EventGap, followEvents, type FollowOptions } from './follow-events.ts';
export { isEvent } from './is-event.ts';
export { readEventStream } from './read-event-stream.ts';
