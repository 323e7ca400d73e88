/** One connection that is given up when its owner says so, or when nothing has come for too long. */
export interface Connection {
  readonly signal: AbortSignal;
  /** Something has come, or is waited for from now on. */
  readonly heard: () => void;
  /** Nothing is waited for: whoever reads is busy. */
  rest(): void;
  /** Gives it up, and frees timer and listener. */
  end(): void;
}

/** Starts to wait for the first thing that comes. */
export function watchConnection(
  longestSilence: number,
  owner: AbortSignal | undefined,
): Connection {
  const controller = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const onAbort = (): void => controller.abort(owner?.reason);
  const rest = (): void => clearTimeout(timer);
  const heard = (): void => {
    rest();
    timer = setTimeout(() => {
      controller.abort(new Error(`nothing has come for ${longestSilence} ms`));
    }, longestSilence);
  };
  owner?.addEventListener('abort', onAbort, { once: true });
  if (owner?.aborted) onAbort();
  heard();
  return {
    signal: controller.signal,
    heard,
    rest,
    end: () => {
      rest();
      owner?.removeEventListener('abort', onAbort);
      controller.abort();
    },
  };
}
