// Written by `fitsync generate` from specs/http/user.openapi.yaml and specs/events/user.asyncapi.yaml: edit that, not this.

import type { CorrelationId, Timestamp, Uuid } from '../common/schemas.ts';

/** The message: envelope and payload of `user.updated`. */
export interface UserUpdated {
  /** Name of the event. */
  event: 'user.updated';
  /** Unique for ever; consumers deduplicate by it. */
  event_id: Uuid;
  /** When it was recorded. */
  timestamp: Timestamp;
  /** Ties together what one request set off. */
  correlation_id: CorrelationId;
  /** The service that published it. */
  source: 'user';
  data: UserUpdatedData;
  /** The user who did it; absent when no user did. */
  actor_id?: Uuid;
  /** The event that led to this one; absent when a request did. */
  causation_id?: Uuid;
  /** W3C trace context of the publisher. */
  traceparent?: string;
  /** What tracing systems want to have passed on with the trace (W3C). */
  tracestate?: string;
}

/** Payload of `user.updated`. */
export interface UserUpdatedData {
  /** The user. */
  user_id: Uuid;
  /** Names of the fields. */
  changes: string[];
}

/** Payloads of the events that the user service publishes, by event. */
export type UserPayloads = {
  readonly 'user.updated': UserUpdatedData;
};
