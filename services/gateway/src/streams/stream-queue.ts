/** Why a stream ends. */
export type StreamEnd =
  | 'client_gone'
  | 'session_revoked'
  | 'stopped'
  | 'token_expired'
  | 'too_slow';

/** What waits to be sent on one stream: so much and no more. */
export interface StreamQueue<Item> {
  /** Why nothing will come any more; undefined while something may. */
  readonly ended: StreamEnd | undefined;
  /** Adds something; ends the stream when its reader is too slow. */
  push(item: Item): void;
  /** Ends the stream, and forgets what waits; later reasons do not count. */
  end(reason: StreamEnd): void;
  /** Waits for what comes next; undefined at the end. */
  next(): Promise<Item | undefined>;
}

/** Creates a queue for one reader. */
export function createStreamQueue<Item>(limit: number): StreamQueue<Item> {
  const waiting: Item[] = [];
  let ended: StreamEnd | undefined;
  let wake: (() => void) | undefined;
  const end = (reason: StreamEnd): void => {
    ended ??= reason;
    waiting.length = 0;
    wake?.();
  };
  return {
    get ended() {
      return ended;
    },
    push(item) {
      if (ended) return;
      waiting.push(item);
      if (waiting.length > limit) end('too_slow');
      else wake?.();
    },
    end,
    async next() {
      if (waiting.length === 0 && !ended) {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
        wake = undefined;
      }
      return waiting.shift();
    },
  };
}
