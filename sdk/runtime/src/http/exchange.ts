import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Caller } from '@fitsync/descriptor';
import type { Span } from '../tracing/index.ts';
import type { RequestContext } from './request-context.ts';
import type { RouteMatch } from './routes.ts';

/** A request on its way to its answer. */
export interface Exchange {
  readonly match: RouteMatch;
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly correlationId: string;
  readonly span: Span;
  /** When it began, in milliseconds since the epoch: deadlines count from there. */
  readonly arrived: number;
  /** When it began, as `performance.now()` tells it; 0 when nobody wants to hear how long it took. */
  readonly started: number;
  /** Undefined until it is known. */
  caller: Caller | undefined;
  /** Undefined until the caller may call. */
  context: RequestContext | undefined;
}
