import type { IncomingMessage } from 'node:http';
import express, { type ErrorRequestHandler, type Express } from 'express';
import helmet from 'helmet';
import type { Registry } from 'prom-client';
import { correlationHeader, sendProblem, toCorrelationId } from '../http/index.ts';
import type { Logger } from '../observability/index.ts';
import { notFound, Problem, toProblem, validationFailed } from '../problem/index.ts';
import type { Readiness } from './health.ts';

/** What {@link createApp} works with. */
export interface AppDeps {
  readonly readiness: () => Promise<Readiness>;
  readonly registry: Registry;
  /** Whoever may not finds that there are none. */
  readonly mayReadMetrics: (request: IncomingMessage) => boolean;
  readonly logger: Pick<Logger, 'error'>;
  /** Adds routes that no contract describes, such as `/docs`. */
  readonly mount?: ((app: Express) => void) | undefined;
}

/** Creates the app that gets what the contract has no route for: probes, metrics, and 404 for the rest. */
export function createApp({
  readiness,
  registry,
  mayReadMetrics,
  logger,
  mount,
}: AppDeps): Express {
  const app = express();
  app.use(helmet());
  // Says that the process lives and nothing else: restarting it would not bring a database back.
  app.get('/livez', (_request, response) => {
    response.json({ status: 'alive' });
  });
  app.get('/readyz', async (_request, response) => {
    const found = await readiness();
    const isReady = found.status === 'ready' || found.status === 'degraded';
    response.status(isReady ? 200 : 503).json(found);
  });
  app.get('/metrics', async (request, response, next) => {
    if (mayReadMetrics(request)) response.type(registry.contentType).send(await registry.metrics());
    else next();
  });
  mount?.(app);
  app.use((request) => {
    throw new Problem(notFound, `There is no ${request.method} ${request.path} here.`);
  });
  app.use(createErrorHandler(logger));
  return app;
}

function createErrorHandler(logger: Pick<Logger, 'error'>): ErrorRequestHandler {
  // Express knows an error handler by its four parameters.
  return (error: unknown, request, response, next) => {
    const correlationId = toCorrelationId(request.headers[correlationHeader]);
    const problem = isUnreadable(error)
      ? new Problem(validationFailed, 'The request cannot be read.', { cause: error })
      : toProblem(error);
    if (problem.status >= 500) {
      const facts = { correlation_id: correlationId, err: problem.cause ?? problem };
      logger.error(facts, 'request failed');
    }
    if (response.headersSent) next(error);
    else sendProblem(request, response, problem, correlationId);
  };
}

/** Express marks errors that the request is to blame for, a wrong escape in the path for example. */
function isUnreadable(error: unknown): boolean {
  return error instanceof Error && 'status' in error && error.status === 400;
}
