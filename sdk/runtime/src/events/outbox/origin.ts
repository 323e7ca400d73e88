import type { PayloadMap, Transaction } from '@fitsync/descriptor';

/** What a transaction has to know about the request or event that it belongs to. */
export interface Origin {
  readonly correlationId: string;
  /** The step that publishes, in W3C trace context. */
  readonly traceparent?: string | undefined;
  readonly tracestate?: string | undefined;
  /** `event_id` of the event that is being handled. */
  readonly causationId?: string;
  /** The user who does it. */
  readonly actorId?: string;
  /** Names of the events that may be published. */
  readonly emits: readonly string[];
}

/** Runs `work` in a transaction that can publish events. */
export type Transact = <T>(
  origin: Origin,
  work: (tx: Transaction<string, PayloadMap>) => Promise<T>,
) => Promise<T>;
