import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Caller, ServiceContract, Stub } from '@fitsync/descriptor';
import { checkAccess, isOpenToAll } from './access.ts';
import { createAnswering } from './create-answering.ts';
import type { Exchange } from './exchange.ts';
import { invalidRequest, toBodyPath, toFieldErrors } from './field-errors.ts';
import { readTraceContext, silentTracer } from '../tracing/index.ts';
import { correlationHeader, toCorrelationId } from './headers.ts';
import { readBody } from './read-body.ts';
import { readIdempotencyKey } from './read-idempotency-key.ts';
import { readParameters } from './read-parameters.ts';
import { RequestContext } from './request-context.ts';
import { type AnyReply, createFindRoute, type Route } from './routes.ts';
import type { ServiceDeps } from './service-deps.ts';

/** Serves the requests that the contract has a route for and passes the others on. */
export type ServiceHandler = (
  request: IncomingMessage,
  response: ServerResponse,
  next: () => void,
) => void;

type OnError = (error: unknown) => void;

const anonymous: Caller = { kind: 'anonymous' };

/**
 * Makes a service out of its contract and its handlers: a plain `(req, res, next)`, for `node:http`
 * as well as for any Express app.
 *
 * Everything that the contract says is kept here: routing, who may call, parameters, body, answers.
 * A handler sees only requests that are in order.
 */
export function createService<Operations extends object, Payloads extends object, Calls>(
  contract: ServiceContract<Operations, Payloads>,
  stub: Stub<Operations, Payloads, Calls>,
  deps: ServiceDeps<Calls>,
): ServiceHandler {
  const findRoute = createFindRoute(contract, stub);
  const { conclude, refuse } = createAnswering(deps);
  const { tracer = silentTracer } = deps;

  // Each step calls the next one. An async function would be shorter, but most requests wait for
  // nothing besides their body and their handler, and it took a POST 5 % more time.
  function serve(exchange: Exchange): void {
    const fail = (error: unknown): void => refuse(exchange, error);
    try {
      const caller = identify(exchange);
      if (caller instanceof Promise)
        caller.then((known) => admit(exchange, known, fail)).catch(fail);
      else admit(exchange, caller, fail);
    } catch (error) {
      fail(error);
    }
  }

  function identify({ match, request, response }: Exchange): Caller | Promise<Caller> {
    const { operation } = match.route;
    if (deps.admit) {
      return deps.admit(request, operation).then(({ caller, headers }) => {
        for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
        return caller;
      });
    }
    if (isOpenToAll(operation.access)) return anonymous;
    return deps.authenticate(request.headers, operation.access);
  }

  function admit(exchange: Exchange, caller: Caller, fail: OnError): void {
    exchange.caller = caller;
    checkAccess(exchange.match.route.operation.access, caller);
    const context = new RequestContext(exchange, caller, deps);
    exchange.context = context;
    receive(exchange, context, fail);
  }

  function receive(exchange: Exchange, context: RequestContext, fail: OnError): void {
    const { match, request } = exchange;
    const { route } = match;
    const input = readParameters(match, route.streams ? lastEventId(request) : undefined);
    const key = route.operation.idempotencyKey ? readIdempotencyKey(request.headers) : undefined;
    const handle = (): void => {
      const reply =
        key === undefined ? route.handler(input, context) : respondOnce(route, key, input, context);
      reply.then((given) => conclude(exchange, given), fail);
    };
    if (route.streams && request.method === 'HEAD') {
      conclude(exchange, { status: 200, body: noEvents() });
      return;
    }
    if (route.operation.body === 'none') {
      handle();
      return;
    }
    readBody(
      request,
      (body) => {
        addBody(route, input, body);
        handle();
      },
      fail,
    );
  }

  /** Nobody in particular cannot come back: without a caller a key makes no difference. */
  function respondOnce(
    { operation: { operationId }, handler }: Route,
    key: string,
    input: Record<string, unknown>,
    context: RequestContext,
  ): Promise<AnyReply> {
    const { caller, deadline } = context;
    if (!deps.answerOnce || caller.kind === 'anonymous') return handler(input, context);
    return deps.answerOnce({ key, operationId, caller, input, deadline }, (transact) => {
      context.transactWith(transact);
      return handler(input, context);
    });
  }

  return (request, response, next) => {
    const match = findRoute(request.method ?? '', request.url ?? '');
    if (match === null) {
      next();
      return;
    }
    const { headers } = request;
    const { operation } = match.route;
    const correlationId = toCorrelationId(headers[correlationHeader]);
    const step = { kind: 'server', operation, correlationId } as const;
    serve({
      match,
      request,
      response,
      correlationId,
      span: tracer.start(step, readTraceContext(headers)),
      arrived: Date.now(),
      started: deps.observe === undefined ? 0 : performance.now(),
      caller: undefined,
      context: undefined,
    });
  };
}

function lastEventId({ headers }: IncomingMessage): string | undefined {
  const value = headers['last-event-id'];
  return typeof value === 'string' ? value : undefined;
}

/** What who asks for the head of a stream gets of it. */
async function* noEvents(): AsyncGenerator<never> {}

function addBody(route: Route, input: Record<string, unknown>, body: unknown): void {
  if (body === undefined) {
    if (route.operation.body === 'optional') return;
    throw invalidRequest([{ path: 'body', message: 'is required' }]);
  }
  const validate = route.validators.body;
  if (validate && !validate(body)) {
    throw invalidRequest(toFieldErrors(validate.errors ?? [], toBodyPath));
  }
  input['body'] = body;
}
