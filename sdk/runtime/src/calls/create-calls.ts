import type { GrantedCalls } from '@fitsync/descriptor';
import { createClient, type Middleware } from '@fitsync/sdk/engine';
import { createUndiciTransport } from '@fitsync/sdk/undici';
import type { Logger } from 'pino';
import type { Registry } from 'prom-client';
import { silentTracer, traceIdOf, type Tracer } from '../tracing/index.ts';
import type { Breakers, Pair, RetryBudgets } from '../resilience/index.ts';
import { asService, type SignServiceToken } from './as-service.ts';
import {
  type CallDuration,
  type CallOutcome,
  createCallDuration,
  outcomeOfError,
  outcomeOfStatus,
} from './call-duration.ts';
import type { CallOrigin } from './call-origin.ts';
import { createConnections } from './connections.ts';
import { guarded } from './guarded.ts';
import { repeated } from './repeated.ts';
import { ownLimitMs } from './time-budget.ts';
import { traced } from './traced.ts';
import { withinDeadline } from './within-deadline.ts';

/** What {@link createCalls} works with. */
export interface CallsOptions {
  /** The service that calls. */
  readonly self: string;
  /** Where the others are, by name, if not where their contract says. */
  readonly urls: Readonly<Record<string, string | undefined>>;
  readonly signServiceToken: SignServiceToken;
  readonly breakers: Breakers;
  readonly retryBudgets: RetryBudgets;
  readonly logger: Pick<Logger, 'warn'>;
  readonly metrics: Registry;
  /**
   * Whether answers 5xx count against their target, as silence does; true unless given. They must not where the breaker
   * also stops requests that have nothing to do with these calls.
   */
  readonly answersCount?: boolean;
  /** Sends no spans unless given. */
  readonly tracer?: Tracer;
}

/**
 * Creates the calls that the contracts grant a service, to be bound to a request or event each time.
 *
 * A call takes at most 5 s, all attempts together, and ends 500 ms before its caller stops waiting. What may be
 * repeated is, up to three times; a target that keeps failing is not called for a while. A failure answers 404, 502 or
 * 503 when a handler lets it pass: `ApiError` for an answer, other errors of `@fitsync/sdk` where there was none.
 */
export function createCalls<Calls extends object>(
  granted: GrantedCalls,
  options: CallsOptions,
): (origin: CallOrigin) => Calls {
  const { self, urls, signServiceToken, breakers, retryBudgets, logger, metrics } = options;
  const { answersCount = true, tracer = silentTracer } = options;
  const duration = createCallDuration(metrics);
  // What is found at a service is worked out once, and not for each request that is answered.
  const transport = createUndiciTransport(createConnections());
  const targets = Object.entries(granted).map(([target, { defaultUrl, operations }]) => {
    const baseUrl = urls[target] ?? defaultUrl;
    const send = transport(baseUrl);
    const pair = { source: self, target };
    const repeat = repeated(retryBudgets.of(target));
    const guard = guarded(breakers.of(target), answersCount);
    const connect = (origin: CallOrigin) =>
      createClient(operations, {
        baseUrl,
        transport: () => send,
        middleware: [
          withinDeadline(origin),
          repeat,
          observed(pair, origin, { duration, logger }),
          guard,
          asService(pair, origin, signServiceToken),
          traced(tracer, origin),
        ],
        timeout: ownLimitMs,
      });
    return { target, connect };
  });
  return (origin) => {
    const calls = {};
    for (const { target, connect } of targets) {
      let client: ReturnType<typeof connect> | undefined;
      // Most requests call nobody, so a client is made when it is first used.
      Object.defineProperty(calls, target, { get: () => (client ??= connect(origin)) });
    }
    // `Calls` and `granted` are generated from the same lines of the contracts.
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    return calls as Calls;
  };
}

interface Observers {
  readonly duration: CallDuration;
  readonly logger: Pick<Logger, 'warn'>;
}

/** The outcomes that are no news: they are nobody's fault, or the breaker has told of the reason. */
const quiet: ReadonlySet<CallOutcome> = new Set(['ok', 'http_4xx', 'aborted', 'breaker_open']);

/** The layer that measures an attempt of a call, and logs one that failed through no fault of its caller. */
function observed(pair: Pair, origin: CallOrigin, { duration, logger }: Observers): Middleware {
  return async (request, next) => {
    const operation = request.operation.operationId;
    const end = duration.startTimer({ ...pair, operation });
    const report = (outcome: CallOutcome, error?: unknown): void => {
      const seconds = end({ outcome });
      if (quiet.has(outcome)) return;
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
