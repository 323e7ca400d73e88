import type { Envelope } from '@fitsync/descriptor';

/** An event as it stands in the durable log. */
export interface LogEntry {
  readonly service: string;
  readonly partition: number;
  /** Id within its partition; begins with the milliseconds at which it was published. */
  readonly id: string;
  readonly envelope: Envelope;
}

/** Reads the fields of an entry; throws for one that no relay wrote. */
export function parseLogEntry(
  place: { readonly service: string; readonly partition: number },
  id: string,
  fields: readonly string[],
): LogEntry {
  const text = fields[fields.indexOf('e') + 1];
  const envelope: unknown = JSON.parse(text ?? 'null');
  if (!isEnvelope(envelope)) {
    throw new Error(
      `Entry ${id} in partition ${place.partition} of ${place.service} holds no event.`,
    );
  }
  return { ...place, id, envelope };
}

function isEnvelope(value: unknown): value is Envelope {
  return typeof value === 'object' && value !== null && 'event' in value && 'event_id' in value;
}
