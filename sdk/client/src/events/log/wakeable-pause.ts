/** A wait that can be cut short. */
export interface Pause {
  /** Waits; returns true when `end` was called, during the wait or since the last one. */
  begin(milliseconds: number): Promise<boolean>;
  end(): void;
}

/** Makes a pause for one loop: a call of `end` while the loop works is not forgotten. */
export function createPause(): Pause {
  let ended = false;
  let wake: (() => void) | undefined;
  return {
    async begin(milliseconds) {
      if (!ended) {
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, milliseconds);
          wake = () => {
            clearTimeout(timer);
            resolve();
          };
        });
        wake = undefined;
      }
      const early = ended;
      ended = false;
      return early;
    },
    end() {
      ended = true;
      wake?.();
    },
  };
}
