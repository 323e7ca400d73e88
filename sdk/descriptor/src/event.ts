import type { Validator } from './validation.ts';

/** What is wrapped around the payload of every event, in the durable log and on Pub/Sub alike. */
export interface Envelope<Type extends string = string, Data = unknown> {
  /** Name of the event, which is also the Pub/Sub channel: `booking.created`. */
  readonly event: Type;
  /** Unique for ever (UUIDv7); consumers deduplicate by it. */
  readonly event_id: string;
  /** When it was recorded, RFC 3339 in UTC. */
  readonly timestamp: string;
  /** Ties together everything that one request set off. */
  readonly correlation_id: string;
  /** `event_id` of the event that led to this one; absent when a request did. */
  readonly causation_id?: string;
  /** The user who did it; absent when no user did. */
  readonly actor_id?: string;
  /** The service that published it. */
  readonly source: string;
  /** W3C trace context of the publisher. */
  readonly traceparent?: string;
  /** What tracing systems want to have passed on with it. */
  readonly tracestate?: string;
  readonly data: Data;
}

/** One event of the catalogue, as data. */
export interface EventDescriptor {
  /** Name of the event and of its channel. */
  readonly type: string;
  readonly summary: string;
  /** The only service that publishes it. */
  readonly sender: string;
  readonly receivers: readonly string[];
  /** Field of the payload that keeps events in order: same value, same partition. */
  readonly key: string;
  /**
   * Field of the payload that names the user who may see the event, by role (`x-visible-to`). Users of a role that is not
   * here may not, but for administrators, who may see all.
   */
  readonly visibleTo?: Readonly<Record<string, string>>;
  /** operationIds, worker names (`worker:bookingReminder`) and events (`event:program.completed`) that cause it. */
  readonly causes: readonly string[];
}

/** An event that a service receives. */
export interface ReceiveDescriptor extends EventDescriptor {
  /** Names of the events that handling it may publish (`x-emits` of the receive operation). */
  readonly emits: readonly string[];
}

/** Validators of one event. */
export interface EventValidators {
  /** The payload alone. */
  readonly data: Validator;
  /** The whole message. */
  readonly envelope: Validator;
}

/** Payload types by event name; generated. */
export type PayloadMap = Record<string, object>;
