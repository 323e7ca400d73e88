export { openTracer } from './open-tracer.ts';
export { type OtlpProtocol, otlpProtocols } from './otlp-protocols.ts';
export { silentTracer } from './silent-tracer.ts';
export { readTraceContext, type TraceContext, traceIdOf } from './trace-context.ts';
export type { Span, Tracer } from './tracer.ts';
