import type { ServerSentEvent } from '@fitsync/descriptor';
import type { LogEntry } from '@fitsync/runtime/events';
import type { Past } from './find-past.ts';

/** An event as it is sent. */
export function toEvent({ envelope }: LogEntry): ServerSentEvent {
  return { id: envelope.event_id, event: envelope.event, data: JSON.stringify(envelope) };
}

/** Tells that events may be missing. It has no id: it is no place to go on behind. */
export function toGap(reason: NonNullable<Past['lost']>): ServerSentEvent {
  return { event: 'stream.gap', data: JSON.stringify({ reason }) };
}

/** Tells that what follows happens now, and a place to go on, as there may be no event for long. */
export function toLive(id: string): ServerSentEvent {
  return { id, event: 'stream.live', data: '{}' };
}
