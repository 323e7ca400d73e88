import type { ClientResponse, Middleware } from '@fitsync/sdk/engine';
import type { Breaker } from '../resilience/index.ts';

/** An answer that counts against the target; for the breaker, which knows failures by what is thrown. */
class FailedAnswer extends Error {
  readonly response: ClientResponse;

  constructor(response: ClientResponse) {
    super(`the answer was ${response.status}`);
    this.response = response;
  }
}

/** Creates the layer that makes no call while a breaker is open. Answers 5xx count as failures if `answersCount`. */
export function guarded(breaker: Breaker, answersCount: boolean): Middleware {
  if (!answersCount) return (request, next) => breaker.run(() => next(request));
  return async (request, next) => {
    try {
      return await breaker.run(async () => {
        const response = await next(request);
        if (response.status >= 500) throw new FailedAnswer(response);
        return response;
      });
    } catch (error) {
      // To the layers outside it is an answer like any other.
      if (error instanceof FailedAnswer) return error.response;
      throw error;
    }
  };
}
