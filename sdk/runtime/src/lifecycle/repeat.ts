import { createPause } from '@fitsync/sdk/internal/log';

/** Something that is done again and again. */
export interface Repeated {
  start(): void;
  /** Does it at once, or once more when it is under way. */
  hurry(): void;
  /** Ends it; resolves when what is under way is done. */
  stop(): Promise<void>;
}

/** Does `work` at once and `milliseconds` after each end of it; a failure is told and changes nothing. */
export function repeat(
  milliseconds: number,
  onFailure: (error: unknown) => void,
  work: () => Promise<void>,
): Repeated {
  const pause = createPause();
  const stopping = new AbortController();
  const { signal } = stopping;
  let running: Promise<void> | undefined;
  async function run(): Promise<void> {
    while (!signal.aborted) {
      try {
        await work();
      } catch (error) {
        onFailure(error);
      }
      if (!signal.aborted) await pause.begin(milliseconds);
    }
  }
  return {
    start: () => {
      running ??= run();
    },
    hurry: () => pause.end(),
    async stop() {
      stopping.abort();
      pause.end();
      await running;
    },
  };
}
