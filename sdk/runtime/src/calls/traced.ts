import type { Middleware } from '@fitsync/sdk/engine';
import type { Tracer } from '../tracing/index.ts';
import { outcomeOfError } from './call-duration.ts';
import type { CallOrigin } from './call-origin.ts';

/** The layer that makes each attempt a step of its caller's trace. */
export function traced(tracer: Tracer, origin: CallOrigin): Middleware {
  return async (request, next) => {
    const { operation } = request;
    const { correlationId } = origin;
    const span = tracer.start({ kind: 'client', operation, correlationId }, origin);
    try {
      const headers = { ...request.headers, ...span.context };
      const response = await next({ ...request, headers });
      span.end({ status: response.status });
      return response;
    } catch (error) {
      span.end({ error: outcomeOfError(error) });
      throw error;
    }
  };
}
