import type { Envelope } from '@fitsync/descriptor';
import { uuidv7 } from '../../db/index.ts';
import { silentTracer, type Span, type Tracer } from '../../tracing/index.ts';
import type { EventContract } from '../event-contract.ts';
import type { Origin } from './origin.ts';

/** An event that waits for the end of its transaction. */
export interface RecordedEvent {
  readonly envelope: Envelope;
  /** Value of the ordering key. */
  readonly key: string;
  /** Ends when the transaction is committed. */
  readonly span: Span;
}

/** Wraps a payload. Throws when the contract does not allow the event here, or not with this content. */
export function createEvent(
  contract: EventContract,
  origin: Origin,
  type: string,
  data: object,
  now: Date,
  tracer: Tracer = silentTracer,
): RecordedEvent {
  const descriptor = contract.sends[type];
  const validators = contract.eventValidators[type];
  if (!descriptor || !validators || !origin.emits.includes(type)) {
    throw new Error(
      `${contract.name} may not publish ${type} here. Add it to x-emits of the operation in the specs, or do not publish it.`,
    );
  }
  const eventId = uuidv7(now.getTime());
  const { correlationId } = origin;
  const span = tracer.start({ kind: 'producer', type, eventId, correlationId }, origin);
  const envelope: Envelope = {
    event: type,
    event_id: eventId,
    timestamp: now.toISOString(),
    correlation_id: correlationId,
    ...(origin.causationId !== undefined && { causation_id: origin.causationId }),
    ...(origin.actorId !== undefined && { actor_id: origin.actorId }),
    source: contract.name,
    ...span.context,
    data,
  };
  if (!validators.envelope(envelope)) {
    const problems = (validators.envelope.errors ?? []).map(
      ({ instancePath, message }) => `${instancePath || '/'} ${message ?? 'is not valid'}`,
    );
    throw new Error(`${type} breaks its contract: ${problems.join('; ')}.`);
  }
  return { envelope, key: readKey(data, descriptor.key, type), span };
}

function readKey(data: object, field: string, type: string): string {
  const value: unknown = Reflect.get(data, field);
  if (typeof value !== 'string')
    throw new Error(`${type} has no ${field}, which orders its events.`);
  return value;
}
