import type { Envelope } from '@fitsync/descriptor';

/** Where something stands in the durable log. */
export interface LogPlace {
  readonly service: string;
  readonly partition: number;
  /** Id within its partition; begins with the milliseconds at which it was published. */
  readonly id: string;
}

/** An event as it stands in the durable log. */
export interface LogEntry extends LogPlace {
  readonly envelope: Envelope;
}

/** Something in the log that is no event. */
export interface MalformedEntry extends LogPlace {
  /** What it holds instead of an envelope. */
  readonly text: string;
}

/** Reads the fields of an entry, whatever they are. */
export function readLogEntry(
  { service, partition }: Omit<LogPlace, 'id'>,
  id: string,
  fields: readonly string[],
): LogEntry | MalformedEntry {
  const at = fields.indexOf('e');
  const text = at === -1 ? fields.join(' ') : (fields[at + 1] ?? '');
  const envelope = parseJson(text);
  return isEnvelope(envelope)
    ? { service, partition, id, envelope }
    : { service, partition, id, text };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isEnvelope(value: unknown): value is Envelope {
  return (
    typeof value === 'object' &&
    value !== null &&
    'event' in value &&
    typeof value.event === 'string' &&
    'event_id' in value
  );
}
