import { setTimeout as delay } from 'node:timers/promises';
import { restartDelay } from './backoff.ts';
import { messageOf } from './error-facts.ts';

/** How something ended, in words: `exit 1`, `SIGKILL`. */
export type ExitReason = string;

/** Something that runs until it ends or is stopped. */
export interface Running {
  readonly startedAt: Date;
  readonly exited: Promise<ExitReason>;
}

/** What happens to something after it was ready for the first time. */
export type Incident =
  | { readonly kind: 'restarting'; readonly reason: ExitReason; readonly delayMs: number }
  | { readonly kind: 'started' }
  | { readonly kind: 'ready' }
  | { readonly kind: 'replaced' }
  | { readonly kind: 'failed'; readonly reason: string };

/** What {@link keepRunning} works with. */
export interface KeepRunningOptions<Part extends Running> {
  /** Runs already. */
  readonly first: Part;
  /** Starts it again; a failure is told, and it is tried again. */
  readonly start: () => Promise<Part>;
  /** Waits until it can work. */
  readonly becomeReady: (part: Part, signal: AbortSignal) => Promise<void>;
  readonly stop: (part: Part) => Promise<void>;
  readonly onIncident: (incident: Incident) => void;
}

/** What runs now, and what it has replaced. */
export interface Replacement<Part> {
  readonly old: Part;
  readonly next: Part;
}

/** Something that is kept running. */
export interface KeptRunning<Part extends Running> {
  /** Absent between its end and the next start. */
  current(): Part | undefined;
  /** Why it cannot work just now, if it has failed and is not ready again. */
  trouble(): { readonly trouble?: string };
  /**
   * Puts another one in its place: what `start` gives, when that is ready. Gives both back; the old one is to be
   * stopped. When `start` fails, the old one stays. The signal ends when all is to be stopped.
   */
  replace(start: (signal: AbortSignal) => Promise<Part>): Promise<Replacement<Part>>;
  /** Stops it for good. */
  stop(): Promise<void>;
}

/** What ran this long is healthy: its next end counts as the first. */
const healthyAfterMs = 60_000;

/** Starts something again whenever it ends, however it ends, until it is stopped; with longer and longer pauses. */
export function keepRunning<Part extends Running>({
  first,
  start,
  becomeReady,
  stop,
  onIncident: tell,
}: KeepRunningOptions<Part>): KeptRunning<Part> {
  const stopping = new AbortController();
  const { signal } = stopping;
  const living = new Set<Part>();
  let current: Part | undefined;
  let replacing: Promise<unknown> = Promise.resolve();
  let trouble: string | undefined;

  const onIncident = (incident: Incident): void => {
    if (incident.kind === 'ready' || incident.kind === 'replaced') trouble = undefined;
    // Why it did not start says more than that.
    if (incident.kind === 'failed') trouble = incident.reason;
    if (incident.kind === 'restarting') trouble ??= incident.reason;
    tell(incident);
  };
  const adopt = (part: Part): void => {
    current = part;
    living.add(part);
    void part.exited.then(() => living.delete(part));
  };
  const startOnce = async (): Promise<Part | undefined> => {
    try {
      return await start();
    } catch (error) {
      if (!signal.aborted) onIncident({ kind: 'failed', reason: messageOf(error) });
      return undefined;
    }
  };
  const announce = async (part: Part): Promise<void> => {
    try {
      await becomeReady(part, signal);
      onIncident({ kind: 'ready' });
    } catch (error) {
      // One that has ended is told of by the next restart.
      if (!signal.aborted && current === part && living.has(part)) {
        onIncident({ kind: 'failed', reason: messageOf(error) });
      }
    }
  };
  const watch = async (): Promise<void> => {
    let watched = first;
    let failures = 0;
    for (;;) {
      let reason = await watched.exited;
      // It may have ended while its successor was starting.
      await replacing;
      signal.throwIfAborted();
      if (current !== undefined && current !== watched) {
        watched = current;
        failures = 0;
        continue;
      }
      current = undefined;
      if (Date.now() - watched.startedAt.getTime() > healthyAfterMs) failures = 0;
      let next: Part | undefined;
      while (next === undefined) {
        failures += 1;
        const delayMs = restartDelay(failures);
        onIncident({ kind: 'restarting', reason, delayMs });
        await delay(delayMs, undefined, { signal });
        next = await startOnce();
        reason = 'it did not start';
      }
      watched = next;
      adopt(next);
      // A stop that came while it was starting did not see this one.
      if (signal.aborted) return stop(next);
      onIncident({ kind: 'started' });
      void announce(next);
    }
  };

  adopt(first);
  const finished = watch().catch((error: unknown) => {
    if (!signal.aborted) onIncident({ kind: 'failed', reason: messageOf(error) });
  });
  return {
    current: () => current,
    trouble: () => (trouble === undefined ? {} : { trouble }),
    replace: (startNext) => {
      const replaced = (async () => {
        const old = current;
        if (old === undefined) throw new Error('it is being started again just now');
        const next = await startNext(signal);
        adopt(next);
        if (signal.aborted) await stop(next);
        signal.throwIfAborted();
        onIncident({ kind: 'replaced' });
        return { old, next };
      })();
      replacing = replaced.catch(() => undefined);
      return replaced;
    },
    stop: async () => {
      stopping.abort();
      await replacing;
      await Promise.all([...living].map(stop));
      await finished;
    },
  };
}
