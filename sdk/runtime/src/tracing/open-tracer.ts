import type { OtlpProtocol } from './otlp-protocols.ts';
import type { OtlpTracerOptions } from './otlp-tracer.ts';
import { silentTracer } from './silent-tracer.ts';
import type { Tracer } from './tracer.ts';

/** Makes the tracer of a service: one that sends its spans when there is a protocol to send them by. */
export async function openTracer({
  protocol,
  ...options
}: Omit<OtlpTracerOptions, 'protocol'> & {
  readonly protocol: OtlpProtocol | undefined;
}): Promise<Tracer> {
  if (protocol === undefined) return silentTracer;
  // Whoever sends no spans need not load what sends them.
  const { createOtlpTracer } = await import('./otlp-tracer.ts');
  return createOtlpTracer({ ...options, protocol });
}
