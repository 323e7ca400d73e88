import { waitDelay } from '../domain/retry-schedule.ts';

/** Keeps a channel from trying everything that waits while somebody is away whom all of it needs. */
export interface HoldUp {
  /** Milliseconds until somebody may be asked again; 0 when nobody is away. */
  remaining(): number;
  /** Whether somebody was away when last asked: then one message is enough to find out. */
  probing(): boolean;
  /** Somebody is away. */
  extend(): void;
  /** All were there. */
  end(): void;
}

/** Longest pause, in milliseconds: what waits goes out so soon after somebody is back. */
const longest = 30_000;

/** Makes one; `elapsed` is a clock of milliseconds that nobody sets. */
export function createHoldUp(elapsed: () => number, random: () => number): HoldUp {
  let times = 0;
  let until = 0;
  return {
    remaining: () => Math.max(0, until - elapsed()),
    probing: () => times > 0,
    extend() {
      // Those that were under way at the same time tell the same.
      if (until > elapsed()) return;
      until = elapsed() + Math.min(waitDelay(times, random()), longest);
      times += 1;
    },
    end() {
      times = 0;
      until = 0;
    },
  };
}
