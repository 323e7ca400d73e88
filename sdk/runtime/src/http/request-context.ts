import type { Caller, HandlerContext, PayloadMap, Sql } from '@fitsync/descriptor';
import { deadlineHeader } from '../calls/index.ts';
import type { Transact } from '../events/index.ts';
import type { Exchange } from './exchange.ts';
import { toDeadline } from './headers.ts';
import { createRequestSignal, type RequestSignal } from './request-signal.ts';
import type { ServiceDeps } from './service-deps.ts';

type AnyContext = HandlerContext<string, PayloadMap, unknown>;

/**
 * What a handler works with. A class, because its getters cost nothing until a handler asks: most
 * handlers need neither the signal nor other services nor a transaction.
 */
export class RequestContext implements AnyContext {
  readonly caller: Caller;
  readonly correlationId: string;
  readonly #exchange: Exchange;
  readonly #deps: ServiceDeps<unknown>;
  #transact: Transact;
  #signal: RequestSignal | undefined;
  #calls: unknown;

  constructor(exchange: Exchange, caller: Caller, deps: ServiceDeps<unknown>) {
    this.caller = caller;
    this.correlationId = exchange.correlationId;
    this.#exchange = exchange;
    this.#deps = deps;
    this.#transact = deps.transact;
  }

  get clientAddress(): string {
    const { request } = this.#exchange;
    return this.#deps.clientAddress?.(request) ?? request.socket.remoteAddress ?? '';
  }

  get now(): () => Date {
    return this.#deps.now;
  }

  get db(): Sql {
    return this.#deps.db;
  }

  get calls(): unknown {
    this.#calls ??= this.#createCalls();
    return this.#calls;
  }

  get transaction(): AnyContext['transaction'] {
    const { emits } = this.#exchange.match.route.operation;
    const { correlationId } = this;
    const { context: trace } = this.#exchange.span;
    const actorId = actorOf(this.caller);
    const transact = this.#transact;
    const origin = { correlationId, ...trace, emits, ...(actorId !== undefined && { actorId }) };
    return (work) => transact(origin, work);
  }

  /** When the answer is of no use any more, in milliseconds since the epoch; undefined when nobody says. */
  get deadline(): number | undefined {
    // Whoever listens does so for as long as there is something to hear.
    if (this.#exchange.match.route.streams) return undefined;
    const { requestLimit } = this.#deps;
    const { arrived, request } = this.#exchange;
    if (requestLimit !== undefined) return arrived + requestLimit;
    return toDeadline(request.headers[deadlineHeader], arrived);
  }

  get signal(): AbortSignal {
    this.#signal ??= createRequestSignal(this.#exchange.response, this.deadline);
    return this.#signal.signal;
  }

  /** Has the transactions that start from now on run by another function. */
  transactWith(transact: Transact): void {
    this.#transact = transact;
  }

  /** Puts the signal away; call it when the request is over. */
  end(): void {
    this.#signal?.end();
  }

  #createCalls(): unknown {
    const { authorization } = this.#exchange.request.headers;
    const deadline = this.deadline;
    return this.#deps.calls({
      correlationId: this.correlationId,
      ...this.#exchange.span.context,
      signal: this.signal,
      ...(authorization !== undefined && { authorization }),
      ...(deadline !== undefined && { deadline }),
    });
  }
}

function actorOf(caller: Caller): string | undefined {
  switch (caller.kind) {
    case 'user':
      return caller.id;
    case 'service':
      return caller.userId;
    case 'anonymous':
      return undefined;
  }
}
