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
