import type { IncomingMessage, ServerResponse } from 'node:http';
import { AbortedError } from '@fitsync/sdk/engine';
import type { Dispatcher } from 'undici';
import { toReturnedHeaders } from './forwarded-headers.ts';

/** A client that does not read is waited for; a small answer is written in one piece with its headers. */
const smallAnswer = 16_384;

/**
 * One attempt to have a request answered: passes what a service answers on to the client, as a stream.
 * A class, because undici calls the methods of its handlers, once or more for each answer.
 */
export class Exchange implements Dispatcher.DispatchHandler {
  /** Resolves when the answer begins; rejects when there will be none. */
  readonly answered: Promise<void>;
  /** Resolves when nothing more will be written; once the answer has begun, a failure ends the connection. */
  readonly ended: Promise<void>;
  readonly #request: IncomingMessage;
  readonly #response: ServerResponse;
  readonly #added: Readonly<Record<string, string>>;
  readonly #answer = Promise.withResolvers<void>();
  readonly #end = Promise.withResolvers<void>();
  #controller: Dispatcher.DispatchController | undefined;
  #failure: Error | undefined;
  /** A body that may be all there is: it is held until that is known. */
  #whole: Buffer | undefined;
  #length = 0;

  /** `added` are headers of the gateway's own. */
  constructor(
    request: IncomingMessage,
    response: ServerResponse,
    added: Readonly<Record<string, string>>,
  ) {
    this.#request = request;
    this.#response = response;
    this.#added = added;
    this.answered = this.#answer.promise;
    this.ended = this.#end.promise;
  }

  /** Leaves the service alone; nothing that it still sends is passed on. */
  giveUp(reason: Error): void {
    if (this.#failure !== undefined) return;
    this.#fail(reason);
    this.#controller?.abort(reason);
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    this.#controller = controller;
    if (this.#failure !== undefined) controller.abort(this.#failure);
  }

  onResponseStart(
    _controller: Dispatcher.DispatchController,
    status: number,
    headers: Readonly<Record<string, string | string[] | undefined>>,
  ): void {
    // What comes before an answer (103 and its like) tells a client nothing that it has to know.
    if (status < 200) return;
    this.#length = Number(headers['content-length'] ?? 0);
    this.#response.writeHead(status, toReturnedHeaders(headers, this.#added));
    this.#answer.resolve();
  }

  onResponseData(controller: Dispatcher.DispatchController, chunk: Buffer): void {
    if (chunk.length === this.#length && chunk.length <= smallAnswer) {
      this.#whole = chunk;
      return;
    }
    if (this.#response.write(chunk)) return;
    controller.pause();
    this.#response.once('drain', () => controller.resume());
  }

  onResponseEnd(): void {
    // All answers that end in one turn of the event loop are written in a row: most clients are awake then, and waking
    // them costs more than writing.
    setImmediate(() => this.#finish());
  }

  onResponseError(_controller: unknown, error: Error): void {
    // A request that breaks off is the end of the client, not of the service.
    const isOfClient = this.#request.destroyed && !this.#request.complete;
    this.#fail(isOfClient ? new AbortedError('the client has gone', { cause: error }) : error);
  }

  #finish(): void {
    if (this.#whole === undefined) this.#response.end();
    // One byte for each character: Node joins it with the headers, which is one thing to write instead of two.
    else this.#response.end(this.#whole.toString('latin1'), 'latin1');
    this.#end.resolve();
  }

  #fail(error: Error): void {
    this.#failure = error;
    if (this.#response.headersSent) this.#response.destroy();
    this.#answer.reject(error);
    this.#end.resolve();
  }
}
