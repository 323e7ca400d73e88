import { type Problem, toProblem, toProblemDocument } from '../problem/index.ts';
import type { ServerSentEvent } from '@fitsync/descriptor';
import { createReplyCheck } from './check-reply.ts';
import type { Exchange } from './exchange.ts';
import { correlationHeader } from './headers.ts';
import type { AnyReply } from './routes.ts';
import { eventStreamHeaders, sendEvents } from './send-events.ts';
import { edgeHeaders, sendJson, sendProblem, toPath } from './send.ts';
import type { ServiceDeps } from './service-deps.ts';

/** The two ways in which an exchange ends. */
export interface Answering {
  /** Answers what the handler gave. */
  readonly conclude: (exchange: Exchange, reply: AnyReply) => void;
  /** Answers with the problem that was thrown, or that stands for what was thrown. */
  readonly refuse: (exchange: Exchange, error: unknown) => void;
}

/** The status that is observed when the client went away before it got an answer. */
const clientGone = 499;

/** Creates what answers, holds answers against the contract, and tells whoever observes. */
export function createAnswering(
  deps: Pick<
    ServiceDeps<unknown>,
    'headers' | 'observe' | 'onContractViolation' | 'onStreamFailure' | 'responseCheck'
  >,
): Answering {
  const checkReply = createReplyCheck(
    deps.responseCheck ?? { mode: 'enforce' },
    deps.onContractViolation ?? (() => {}),
  );
  const ownHeaders = deps.headers ?? edgeHeaders;

  function sendReply(exchange: Exchange, { status, body, headers }: AnyReply): Problem | undefined {
    const { match, request, response, correlationId } = exchange;
    const broken = checkReply(match.route, { status, body });
    // Whoever gives the events of a stream has to see that nobody takes them.
    if (response.destroyed && !match.route.streams) return undefined;
    if (broken) sendProblem(request, response, broken, correlationId);
    else if (match.route.streams) startEvents(exchange, status, body, headers);
    else sendJson(response, status, body, correlationId, ownHeaders, headers);
    return broken ?? undefined;
  }

  /** What is observed is the time to the head of the answer; the context stays for as long as events are sent. */
  function startEvents(
    exchange: Exchange,
    status: number,
    events: unknown,
    headers: AnyReply['headers'],
  ): void {
    const { response, correlationId, context, match } = exchange;
    exchange.context = undefined;
    if (!response.destroyed) {
      response.writeHead(status, {
        [correlationHeader]: correlationId,
        ...eventStreamHeaders,
        ...ownHeaders,
        ...headers,
      });
    }
    // The type of the handler says so.
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    sendEvents(response, events as AsyncIterable<ServerSentEvent>)
      .catch((error: unknown) => deps.onStreamFailure?.(match.route.operation, error))
      .finally(() => context?.end());
  }

  function sendRefusal(
    { match, request, response, correlationId }: Exchange,
    error: unknown,
  ): Problem {
    const thrown = toProblem(error);
    if (response.destroyed || response.headersSent) return thrown;
    const body = toProblemDocument(thrown, { path: toPath(request), correlationId });
    const problem = checkReply(match.route, { status: thrown.status, body }) ?? thrown;
    sendProblem(request, response, problem, correlationId);
    return problem;
  }

  function finish(exchange: Exchange, problem: Problem | undefined): void {
    const { match, request, response, correlationId, span, started, caller, context } = exchange;
    context?.end();
    const status = response.headersSent ? response.statusCode : clientGone;
    span.end({ status, error: problem?.code });
    deps.observe?.({
      operation: match.route.operation,
      request,
      caller,
      correlationId,
      traceId: span.traceId,
      status,
      seconds: (performance.now() - started) / 1000,
      problem,
    });
  }

  return {
    conclude: (exchange, reply) => {
      let problem: Problem | undefined;
      try {
        problem = sendReply(exchange, reply);
      } catch (error) {
        problem = sendRefusal(exchange, error);
      }
      finish(exchange, problem);
    },
    refuse: (exchange, error) => finish(exchange, sendRefusal(exchange, error)),
  };
}
