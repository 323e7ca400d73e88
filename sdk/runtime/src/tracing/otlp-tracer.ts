import {
  createTraceState,
  diag,
  DiagLogLevel,
  ROOT_CONTEXT,
  type SpanContext,
  SpanStatusCode,
  trace,
  TraceFlags,
} from '@opentelemetry/api';
import { detectResources, envDetector, resourceFromAttributes } from '@opentelemetry/resources';
import { BasicTracerProvider, BatchSpanProcessor } from '@opentelemetry/sdk-trace-base';
import type { Logger } from 'pino';
import { describeEnding, describeStep } from './describe-step.ts';
import type { OtlpProtocol } from './otlp-protocols.ts';
import {
  formatTraceparent,
  parseTraceparent,
  type TraceContext,
  type TraceOrigin,
} from './trace-context.ts';
import type { Tracer } from './tracer.ts';

/** What {@link createOtlpTracer} works with. */
export interface OtlpTracerOptions {
  /** Name of the service, unless `OTEL_SERVICE_NAME` says another one. */
  readonly service: string;
  readonly protocol: OtlpProtocol;
  readonly logger: Pick<Logger, 'warn'>;
}

/**
 * Makes the tracer that sends its spans to a collector. Where that is, which traces are sampled, and how much is sent at
 * once, the libraries of OpenTelemetry read from the `OTEL_…` variables of the process.
 */
export async function createOtlpTracer({
  service,
  protocol,
  logger,
}: OtlpTracerOptions): Promise<Tracer> {
  // A collector that cannot be reached would otherwise be passed over in silence.
  const warn = (message: string): void => logger.warn({ reason: message }, 'traces are not sent');
  const ignore = (): void => undefined;
  diag.setLogger(
    { error: warn, warn, info: ignore, debug: ignore, verbose: ignore },
    { logLevel: DiagLogLevel.WARN, suppressOverrideMessage: true },
  );
  const provider = new BasicTracerProvider({
    resource: resourceFromAttributes({
      'service.name': service,
      'service.namespace': 'fitsync',
    }).merge(detectResources({ detectors: [envDetector] })),
    spanProcessors: [new BatchSpanProcessor(await createExporter(protocol))],
  });
  const tracer = provider.getTracer('fitsync');
  return {
    start(step, parent) {
      const { name, ...options } = describeStep(step);
      const remote = toSpanContext(parent);
      const span = tracer.startSpan(
        name,
        options,
        remote ? trace.setSpanContext(ROOT_CONTEXT, remote) : ROOT_CONTEXT,
      );
      const own = span.spanContext();
      return {
        traceId: own.traceId,
        context: toTraceContext(own),
        end(ending = {}) {
          const { attributes, failed } = describeEnding(step, ending);
          span.setAttributes(attributes);
          if (failed) span.setStatus({ code: SpanStatusCode.ERROR });
          span.end();
        },
      };
    },
    stop: () => provider.shutdown(),
  };
}

async function createExporter(protocol: OtlpProtocol) {
  const { OTLPTraceExporter } = await (protocol === 'http/json'
    ? import('@opentelemetry/exporter-trace-otlp-http')
    : import('@opentelemetry/exporter-trace-otlp-proto'));
  return new OTLPTraceExporter();
}

function toSpanContext(parent: TraceOrigin | undefined): SpanContext | undefined {
  const known = parseTraceparent(parent?.traceparent);
  if (!known) return undefined;
  return {
    traceId: known.traceId,
    spanId: known.parentId,
    traceFlags: known.sampled ? TraceFlags.SAMPLED : TraceFlags.NONE,
    isRemote: true,
    ...(parent?.tracestate && { traceState: createTraceState(parent.tracestate) }),
  };
}

function toTraceContext({ traceId, spanId, traceFlags, traceState }: SpanContext): TraceContext {
  const sampled = (traceFlags & TraceFlags.SAMPLED) !== 0;
  const tracestate = traceState?.serialize();
  return {
    traceparent: formatTraceparent({ traceId, parentId: spanId, sampled }),
    ...(tracestate && { tracestate }),
  };
}
