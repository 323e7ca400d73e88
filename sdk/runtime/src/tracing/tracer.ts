import type { CallableOperation } from '@fitsync/descriptor';
import type { TraceContext, TraceOrigin } from './trace-context.ts';

/** What a span is about. Names and attributes follow from it, and hold nothing personal. */
export type Step =
  /** A request is served. */
  | {
      readonly kind: 'server';
      readonly operation: CallableOperation;
      readonly correlationId: string;
    }
  /** Another service is called, once: each attempt is a step of its own. */
  | {
      readonly kind: 'client';
      readonly operation: CallableOperation;
      readonly correlationId: string;
    }
  /** An event is recorded, to be published. */
  | ({ readonly kind: 'producer' } & EventFacts)
  /** An event is handled. */
  | ({ readonly kind: 'consumer'; readonly group: string } & EventFacts);

interface EventFacts {
  readonly type: string;
  readonly eventId: string;
  readonly correlationId: string;
}

/** How a step ended. */
export interface Ending {
  /** Of an answer. */
  readonly status?: number;
  /** What kind of failure it was: a code, never a message. */
  readonly error?: string | undefined;
}

/** One step of a trace. */
export interface Span {
  /** For log lines. */
  readonly traceId: string;
  /** What goes along with what the step sets off. */
  readonly context: TraceContext;
  /** One that never ends is not reported. */
  end(ending?: Ending): void;
}

/** Makes spans. */
export interface Tracer {
  /** Begins a step of the trace that `parent` is a place in, or of a new trace. */
  start(step: Step, parent: TraceOrigin | undefined): Span;
  /** Sends what has not been sent yet, and ends. */
  stop(): Promise<void>;
}
