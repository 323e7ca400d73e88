import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Caller, ServiceContract, Stub } from '@fitsync/descriptor';
import { type Problem, toProblem, toProblemDocument } from '../problem/index.ts';
import { checkAccess } from './access.ts';
import { createReplyCheck } from './check-reply.ts';
import { invalidRequest, toBodyPath, toFieldErrors } from './field-errors.ts';
import { correlationHeader, toCorrelationId } from './headers.ts';
import { readBody } from './read-body.ts';
import { readIdempotencyKey } from './read-idempotency-key.ts';
import { readParameters } from './read-parameters.ts';
import { RequestContext } from './request-context.ts';
import { type AnyReply, createFindRoute, type Route, type RouteMatch } from './routes.ts';
import { edgeHeaders, sendJson, sendProblem, toPath } from './send.ts';
import type { ServiceDeps } from './service-deps.ts';

/** Serves the requests that the contract has a route for and passes the others on. */
export type ServiceHandler = (
  request: IncomingMessage,
  response: ServerResponse,
  next: () => void,
) => void;

const anonymous: Caller = { kind: 'anonymous' };

/** The status that is observed when the client went away before it got an answer. */
const clientGone = 499;

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
  const checkReply = createReplyCheck(
    deps.responseCheck ?? { mode: 'enforce' },
    deps.onContractViolation ?? (() => {}),
  );
  const ownHeaders = deps.headers ?? edgeHeaders;

  async function serve(match: RouteMatch, request: IncomingMessage, response: ServerResponse) {
    const started = deps.observe === undefined ? 0 : performance.now();
    const { route } = match;
    const { operation } = route;
    const correlationId = toCorrelationId(request.headers[correlationHeader]);
    let caller: Caller | undefined;
    let context: RequestContext | undefined;
    let problem: Problem | undefined;
    try {
      // Awaiting what is no promise would cost every request a turn of the queue.
      const identified = identify(route, request);
      caller = identified instanceof Promise ? await identified : identified;
      checkAccess(operation.access, caller);
      context = new RequestContext({ operation, request, response, correlationId, caller }, deps);
      if (deps.before) {
        const { clientAddress } = context;
        await deps.before({ operation, request, caller, clientAddress, correlationId });
      }
      const input = readParameters(match);
      const key = operation.idempotencyKey ? readIdempotencyKey(request.headers) : undefined;
      if (operation.body !== 'none') {
        const body = readBody(request);
        addBody(route, input, body instanceof Promise ? await body : body);
      }
      const reply = await (key === undefined
        ? route.handler(input, context)
        : respondOnce(route, key, input, context));
      problem = answer(route, request, response, reply, correlationId);
    } catch (error) {
      problem = refuse(route, request, response, error, correlationId);
    }
    context?.end();
    deps.observe?.({
      operation,
      request,
      caller,
      correlationId,
      status: response.headersSent ? response.statusCode : clientGone,
      seconds: (performance.now() - started) / 1000,
      problem,
    });
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

  function identify({ operation: { access } }: Route, request: IncomingMessage) {
    if (access.anonymous && access.users.length === 0 && access.services.length === 0) {
      return anonymous;
    }
    return deps.authenticate(request.headers, access);
  }

  function answer(
    route: Route,
    request: IncomingMessage,
    response: ServerResponse,
    { status, body, headers }: AnyReply,
    correlationId: string,
  ): Problem | undefined {
    const broken = checkReply(route, { status, body });
    if (response.destroyed) return undefined;
    if (broken) sendProblem(request, response, broken, correlationId);
    else sendJson(response, status, body, correlationId, ownHeaders, headers);
    return broken ?? undefined;
  }

  function refuse(
    route: Route,
    request: IncomingMessage,
    response: ServerResponse,
    error: unknown,
    correlationId: string,
  ): Problem {
    const thrown = toProblem(error);
    if (response.destroyed || response.headersSent) return thrown;
    const body = toProblemDocument(thrown, { path: toPath(request), correlationId });
    const problem = checkReply(route, { status: thrown.status, body }) ?? thrown;
    sendProblem(request, response, problem, correlationId);
    return problem;
  }

  return (request, response, next) => {
    const match = findRoute(request.method ?? '', request.url ?? '');
    if (match === null) next();
    else void serve(match, request, response);
  };
}

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
