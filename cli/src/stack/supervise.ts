import { setTimeout as delay } from 'node:timers/promises';
import { restartDelay } from './backoff.ts';
import type { ExitReason, ProcessGroup, ScriptLaunch, StartedProcess } from './process-group.ts';
import { waitUntilReady } from './readiness.ts';

/** A service that is kept running. */
export interface SupervisedService {
  readonly name: string;
  readonly url: string;
  /** The process of the moment; absent between a crash and the restart. */
  process(): { readonly pid: number; readonly startedAt: Date } | undefined;
  /** Stops it for good. */
  stop(): Promise<void>;
}

/** What happens to a service after it was ready for the first time. */
export type ServiceIncident =
  | { readonly kind: 'restarting'; readonly reason: ExitReason; readonly delayMs: number }
  | { readonly kind: 'started' }
  | { readonly kind: 'ready' }
  | { readonly kind: 'failed'; readonly reason: string };

/** What {@link superviseService} works with. */
export interface SuperviseOptions {
  readonly name: string;
  readonly url: string;
  readonly launch: ScriptLaunch;
  readonly group: ProcessGroup;
  /** Ends the waiting for the first readiness. */
  readonly signal: AbortSignal;
  readonly readyTimeoutMs: number;
  /** How long a service may take to stop. */
  readonly graceMs: number;
  readonly onIncident: (incident: ServiceIncident) => void;
}

/** A service that did not become ready. */
export class NotReadyError extends Error {
  override readonly name = 'NotReadyError';
}

/** A service that ran this long is healthy: its next crash counts as the first. */
const healthyAfterMs = 60_000;

/**
 * Starts a service and waits until it is ready; fails when it exits before, or takes too long. From
 * then on it is started again whenever it ends, however it ends, until it is stopped.
 */
export async function superviseService(options: SuperviseOptions): Promise<SupervisedService> {
  const { name, url, launch, group, graceMs, onIncident } = options;
  const stopping = new AbortController();
  const first = await group.start(launch);
  try {
    await becomeReady(first, options, options.signal);
  } catch (error) {
    await first.stop(graceMs);
    throw error;
  }
  let current: StartedProcess | undefined = first;

  const restart = async (attempt: number, reason: ExitReason): Promise<StartedProcess> => {
    const delayMs = restartDelay(attempt);
    onIncident({ kind: 'restarting', reason, delayMs });
    await delay(delayMs, undefined, { signal: stopping.signal });
    const next = await group.start(launch);
    // A stop that came while it was starting did not see this process.
    if (stopping.signal.aborted) await next.stop(graceMs);
    stopping.signal.throwIfAborted();
    return next;
  };
  const keepRunning = async (): Promise<void> => {
    let running = first;
    let attempt = 0;
    for (;;) {
      const reason = await running.exited;
      current = undefined;
      if (stopping.signal.aborted) return;
      attempt = Date.now() - running.startedAt.getTime() > healthyAfterMs ? 1 : attempt + 1;
      running = await restart(attempt, reason);
      current = running;
      onIncident({ kind: 'started' });
      becomeReady(running, options, stopping.signal).then(
        () => onIncident({ kind: 'ready' }),
        // One that exited is reported as the next restart.
        (error: unknown) => {
          if (error instanceof NotReadyError && current === running) {
            onIncident({ kind: 'failed', reason: error.message });
          }
        },
      );
    }
  };
  const finished = keepRunning().catch((error: unknown) => {
    if (!stopping.signal.aborted) onIncident({ kind: 'failed', reason: String(error) });
  });
  return {
    name,
    url,
    process: () => current,
    stop: async () => {
      stopping.abort();
      await current?.stop(graceMs);
      await finished;
    },
  };
}

/** Waits until the process answers that it is ready; fails when it ends first. */
async function becomeReady(
  started: StartedProcess,
  { url, readyTimeoutMs }: SuperviseOptions,
  signal: AbortSignal,
): Promise<void> {
  const settled = new AbortController();
  const timedOut = AbortSignal.timeout(readyTimeoutMs);
  try {
    await Promise.race([
      waitUntilReady(url, AbortSignal.any([signal, timedOut, settled.signal])),
      started.exited.then((reason) => {
        throw new NotReadyError(`ended before it was ready (${reason})`);
      }),
    ]);
  } catch (error) {
    if (!timedOut.aborted || signal.aborted) throw error;
    throw new NotReadyError(`is not ready within ${readyTimeoutMs / 1000} s`, { cause: error });
  } finally {
    settled.abort();
  }
}
