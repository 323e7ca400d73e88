import type { GrantedCalls } from '@fitsync/descriptor';
import { createClient, type Middleware } from '@fitsync/sdk';
import type { Logger } from 'pino';
import type { Registry } from 'prom-client';
import { silentTracer, traceIdOf, type Tracer } from '../tracing/index.ts';
import { asService, type SignServiceToken } from './as-service.ts';
import {
  type CallDuration,
  type CallOutcome,
  createCallDuration,
  outcomeOfError,
  outcomeOfStatus,
} from './call-duration.ts';
import type { CallOrigin } from './call-origin.ts';
import { ownLimitMs } from './time-budget.ts';
import { traced } from './traced.ts';

/** What {@link createCalls} works with. */
export interface CallsOptions {
  /** The service that calls. */
  readonly self: string;
  /** Where the others are, by name, if not where their contract says. */
  readonly urls: Readonly<Record<string, string | undefined>>;
  readonly signServiceToken: SignServiceToken;
  readonly logger: Pick<Logger, 'warn'>;
  readonly metrics: Registry;
  /** Sends no spans unless given. */
  readonly tracer?: Tracer;
}

/**
 * Creates the calls that the contracts grant a service, to be bound to a request or event each time.
 *
 * A failure answers 404, 502 or 503 when a handler lets it pass: `ApiError` for an answer, other
 * errors of `@fitsync/sdk` where there was none.
 */
export function createCalls<Calls extends object>(
  granted: GrantedCalls,
  { self, urls, signServiceToken, logger, metrics, tracer = silentTracer }: CallsOptions,
): (origin: CallOrigin) => Calls {
  const duration = createCallDuration(metrics);
  const targets = Object.keys(granted);
  const connect = (target: string, origin: CallOrigin) => {
    const contract = granted[target];
    if (!contract) throw new Error(`${self} is granted no call of ${target}`);
    return createClient(contract.operations, {
      baseUrl: urls[target] ?? contract.defaultUrl,
      middleware: [
        observed({ source: self, target }, origin, { duration, logger }),
        asService(target, origin, signServiceToken),
        traced(tracer, origin),
      ],
      timeout: ownLimitMs,
    });
  };
  return (origin) => {
    const calls = {};
    for (const target of targets) {
      let client: ReturnType<typeof connect> | undefined;
      // Most requests call nobody, so a client is made when it is first used.
      Object.defineProperty(calls, target, { get: () => (client ??= connect(target, origin)) });
    }
    // `Calls` and `granted` are generated from the same lines of the contracts.
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    return calls as Calls;
  };
}

interface Pair {
  readonly source: string;
  readonly target: string;
}

interface Observers {
  readonly duration: CallDuration;
  readonly logger: Pick<Logger, 'warn'>;
}

/** The layer that measures a call, and logs one that failed through no fault of its caller. */
function observed(pair: Pair, origin: CallOrigin, { duration, logger }: Observers): Middleware {
  return async (request, next) => {
    const operation = request.operation.operationId;
    const end = duration.startTimer({ ...pair, operation });
    const report = (outcome: CallOutcome, error?: unknown): void => {
      const seconds = end({ outcome });
      if (outcome === 'ok' || outcome === 'http_4xx' || outcome === 'aborted') return;
      const { correlationId: correlation_id, traceparent } = origin;
      const trace = { correlation_id, trace_id: traceIdOf(traceparent) };
      const facts = { ...pair, operation, outcome, seconds, ...trace };
      logger.warn(error === undefined ? facts : { ...facts, err: error }, 'a call failed');
    };
    try {
      const response = await next(request);
      report(outcomeOfStatus(response.status));
      return response;
    } catch (error) {
      report(outcomeOfError(error), error);
      throw error;
    }
  };
}
