import type { ServerResponse } from 'node:http';

/** A signal that has to be put away when the request is over. */
export interface RequestSignal {
  readonly signal: AbortSignal;
  /** Frees the timer and the listener. */
  readonly end: () => void;
}

/** Creates a signal that ends when the client has gone or its deadline, in milliseconds since the epoch, has passed. */
export function createRequestSignal(
  response: ServerResponse,
  deadline: number | undefined,
): RequestSignal {
  const controller = new AbortController();
  const onClose = (): void => {
    if (!response.writableFinished) controller.abort(new Error('the client has gone'));
  };
  response.on('close', onClose);
  if (response.destroyed) onClose();
  const timer =
    deadline === undefined
      ? undefined
      : setTimeout(() => {
          controller.abort(new DOMException('the deadline has passed', 'TimeoutError'));
        }, deadline - Date.now());
  return {
    signal: controller.signal,
    end: () => {
      clearTimeout(timer);
      response.off('close', onClose);
    },
  };
}
