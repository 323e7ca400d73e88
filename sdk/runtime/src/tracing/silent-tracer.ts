import { nextTraceContext, type TraceContext, type TraceOrigin } from './trace-context.ts';
import type { Span, Tracer } from './tracer.ts';

/** Ids are drawn when somebody asks for them: most steps set nothing off. */
class SilentSpan implements Span {
  readonly #parent: TraceOrigin | undefined;
  #context: TraceContext | undefined;

  constructor(parent: TraceOrigin | undefined) {
    this.#parent = parent;
  }

  get context(): TraceContext {
    return (this.#context ??= nextTraceContext(this.#parent));
  }

  get traceId(): string {
    return this.context.traceparent.slice(3, 35);
  }

  end(): void {}
}

/** Tells nobody of its spans: they only keep requests, events and log lines of one trace together. */
export const silentTracer: Tracer = {
  start: (_step, parent) => new SilentSpan(parent),
  stop: () => Promise.resolve(),
};
