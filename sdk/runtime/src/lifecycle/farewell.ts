import type { RequestListener, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

/** Makes clients leave a server that is about to stop. */
export interface Farewell {
  /** Passes requests on. */
  readonly listener: RequestListener;
  /** From now on each answer says `Connection: close`, also those that are under way. */
  begin(): void;
}

/**
 * Closing a connection that is kept alive can cross with the next request on it, which then fails. Only the client can
 * leave without that, so it is asked to, with the answer to its last request.
 */
export function createFarewell(listener: RequestListener): Farewell {
  // By connection, because connections last: a set to which each answer is added, and taken from again, keeps answers
  // that are long gone alive until all of the heap is searched for garbage.
  const lastAnswers = new Map<Socket, ServerResponse>();
  let begun = false;
  return {
    listener: (request, response) => {
      const { socket } = request;
      if (begun) response.shouldKeepAlive = false;
      if (!lastAnswers.has(socket)) socket.once('close', () => lastAnswers.delete(socket));
      lastAnswers.set(socket, response);
      listener(request, response);
    },
    begin: () => {
      begun = true;
      for (const response of lastAnswers.values()) response.shouldKeepAlive = false;
    },
  };
}
