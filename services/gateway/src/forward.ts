import type { IncomingMessage, ServerResponse } from 'node:http';
import { deadlineHeader } from '@fitsync/runtime/calls';
import { AbortedError, TimeoutError } from '@fitsync/sdk/engine';
import type { Dispatcher } from 'undici';
import { Exchange } from './exchange.ts';
import { toForwardingProblem } from './forwarding-problem.ts';
import { hasBody, isBroken, isWhole } from './repeatable.ts';
import type { Service } from './services.ts';

/** Where and how a request goes on. */
export interface Forwarding {
  readonly service: Service;
  readonly method: Dispatcher.HttpMethod;
  readonly path: string;
  /** Names and values in turn. */
  readonly headers: readonly string[];
  /** Headers of the gateway's own to add to the answer. */
  readonly added: Readonly<Record<string, string>>;
  /** Whether the service may get the request twice. */
  readonly isRepeatable: boolean;
  /** Milliseconds in which the answer has to begin, however often it is tried, and between two bytes of it. */
  readonly answerTimeout: number;
}

/**
 * Sends a request on to a service and its answer back, both as streams. Throws a problem when there is no answer; once
 * one has begun, a failure can only end the connection.
 *
 * A connection that breaks before the answer is tried once more, on a fresh one, where that does no harm. A service
 * that keeps giving no answer is left alone for a while; what it answers makes no difference to that.
 */
export async function forward(
  request: IncomingMessage,
  response: ServerResponse,
  forwarding: Forwarding,
): Promise<void> {
  const { service, answerTimeout } = forwarding;
  const deadline = performance.now() + answerTimeout;
  let exchange = new Exchange(request, response, forwarding.added);
  const timer = setTimeout(() => exchange.giveUp(tooLate(request, service)), answerTimeout);
  response.on('close', () => {
    if (!response.writableFinished) exchange.giveUp(new AbortedError('the client has gone'));
  });
  const attempt = (connections: Dispatcher): Promise<void> =>
    service.breaker.run(() => {
      dispatch(connections, request, forwarding, deadline - performance.now(), exchange);
      return exchange.answered;
    });
  service.retryBudget.earn();
  try {
    await attempt(service.connections).catch(async (error: unknown) => {
      const mayRepeat = isBroken(error) && forwarding.isRepeatable && isWhole(request);
      if (!mayRepeat || !service.retryBudget.spend()) throw error;
      exchange = new Exchange(request, response, forwarding.added);
      await attempt(service.freshConnections);
    });
  } catch (error) {
    if (response.destroyed) return;
    throw toForwardingProblem(error, service.name);
  } finally {
    clearTimeout(timer);
  }
  await exchange.ended;
}

function dispatch(
  connections: Dispatcher,
  request: IncomingMessage,
  { method, path, headers, answerTimeout }: Forwarding,
  milliseconds: number,
  exchange: Exchange,
): void {
  connections.dispatch(
    {
      path,
      method,
      headers: [...headers, deadlineHeader, String(Math.max(0, Math.floor(milliseconds)))],
      body: hasBody(request) ? request : null,
      bodyTimeout: answerTimeout,
    },
    exchange,
  );
}

/** A client that sends its body slowly has itself to blame. */
function tooLate(request: IncomingMessage, { name }: Service): Error {
  return hasBody(request) && !request.complete
    ? new AbortedError('the body of the request did not arrive in time')
    : new TimeoutError(`the ${name} service did not answer in time`);
}
