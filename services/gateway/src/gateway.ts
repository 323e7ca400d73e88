import type { IncomingMessage, ServerResponse } from 'node:http';
import type { OperationDescriptor } from '@fitsync/descriptor';
import {
  correlationHeader,
  maxBodyBytes,
  sendProblem,
  type ServiceHandler,
  toCorrelationId,
} from '@fitsync/runtime/http';
import { readTraceContext, type Span, type Tracer } from '@fitsync/runtime/tracing';
import { payloadTooLarge, Problem, toProblem } from '@fitsync/runtime/problem';
import { admit, type Admission } from './admit.ts';
import { createFindOperation } from './find-operation.ts';
import { forward } from './forward.ts';
import { toForwardedHeaders } from './forwarded-headers.ts';
import { isRepeatable } from './repeatable.ts';
import type { Services } from './services.ts';

/** A request that the gateway is done with. */
export interface GatewayObservation {
  readonly operation: OperationDescriptor;
  readonly request: IncomingMessage;
  readonly correlationId: string;
  readonly traceId: string;
  readonly status: number;
  readonly seconds: number;
  /** What the gateway itself answered, when it was not a service that did. */
  readonly problem: Problem | undefined;
}

/** What {@link createGateway} works with. */
export interface GatewayDeps extends Admission {
  readonly operations: readonly OperationDescriptor[];
  readonly services: Services;
  readonly tracer: Tracer;
  readonly clientAddress: (request: IncomingMessage) => string;
  readonly observe: (observation: GatewayObservation) => void;
  /**
   * Milliseconds in which a service has to begin its answer, and that it may be silent within it; 15 000, so that it
   * gives up its own calls well before. It is told.
   */
  readonly answerTimeout?: number;
}

const usualAnswerTimeout = 15_000;

/** The status that is observed when the client went away before it got an answer. */
const clientGone = 499;

/**
 * Creates the gateway: every operation that users may call, routed to the service that owns it. What
 * no contract has goes on to `next`.
 */
export function createGateway(deps: GatewayDeps): ServiceHandler {
  const findOperation = createFindOperation(deps.operations);
  const { answerTimeout = usualAnswerTimeout } = deps;

  async function serve(
    operation: OperationDescriptor,
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> {
    const started = performance.now();
    const correlationId = toCorrelationId(request.headers[correlationHeader]);
    const step = { kind: 'server', operation, correlationId } as const;
    const span = deps.tracer.start(step, readTraceContext(request.headers));
    let call: Span | undefined;
    let problem: Problem | undefined;
    try {
      const address = deps.clientAddress(request);
      const { headers } = await admit(deps, request, operation, address);
      assertBodySize(request);
      call = deps.tracer.start({ kind: 'client', operation, correlationId }, span.context);
      await forward(request, response, {
        service: deps.services.of(operation.service),
        method: request.method === 'HEAD' ? 'HEAD' : operation.method,
        path: toOriginForm(request.url),
        headers: toForwardedHeaders(request.headers, {
          address,
          protocol: 'encrypted' in request.socket ? 'https' : 'http',
          correlationId,
          trace: call.context,
        }),
        added: headers,
        isRepeatable: isRepeatable(operation, request),
        answerTimeout,
      });
    } catch (error) {
      problem = toProblem(error);
      if (!response.headersSent && !response.destroyed) {
        sendProblem(request, response, problem, correlationId);
      }
    }
    const seconds = (performance.now() - started) / 1000;
    const status = response.headersSent ? response.statusCode : clientGone;
    const { traceId } = span;
    for (const one of [call, span]) one?.end({ status, error: problem?.code });
    deps.observe({ operation, request, correlationId, traceId, status, seconds, problem });
  }

  return (request, response, next) => {
    const operation = findOperation(request.method ?? '', request.url ?? '');
    if (operation === undefined) next();
    else void serve(operation, request, response);
  };
}

/** Refuses early what the service would refuse; the service counts again as it reads. */
function assertBodySize({ headers }: IncomingMessage): void {
  if (Number(headers['content-length'] ?? 0) <= maxBodyBytes) return;
  throw new Problem(payloadTooLarge, 'Send at most 100 kB.', { headers: { connection: 'close' } });
}

/** A client may name the server with the path, as it does to a proxy; the path alone is what was routed. */
function toOriginForm(url = '/'): string {
  return url.startsWith('/') ? url : url.replace(/^https?:\/\/[^/]*/i, '');
}
