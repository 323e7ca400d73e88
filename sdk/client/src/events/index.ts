export { createEventHandlers, type EventHandlers } from './event-handlers.ts';
export { type EventGap, followEvents, type FollowOptions } from './follow-events.ts';
export { readEventStream } from './read-event-stream.ts';
