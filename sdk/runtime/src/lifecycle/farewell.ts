import type { RequestListener, ServerResponse } from 'node:http';

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
  const underWay = new Set<ServerResponse>();
  let begun = false;
  return {
    listener: (request, response) => {
      if (begun) response.shouldKeepAlive = false;
      underWay.add(response);
      response.once('close', () => underWay.delete(response));
      listener(request, response);
    },
    begin: () => {
      begun = true;
      for (const response of underWay) response.shouldKeepAlive = false;
    },
  };
}
