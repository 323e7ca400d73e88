import type { BoundSocket } from './bound-socket.ts';
import { type Incident, keepRunning } from './keep-running.ts';
import type { ProcessGroup, ScriptLaunch, StartedProcess } from './process-group.ts';
import { waitUntilReady } from './readiness.ts';

/** A service that is kept running. */
export interface SupervisedService {
  readonly name: string;
  readonly url: string;
  /** The process of the moment; absent between a crash and the restart. */
  process(): { readonly pid: number; readonly startedAt: Date } | undefined;
  /** Why it cannot work just now, if it has failed and is not ready again. */
  trouble(): { readonly trouble?: string };
  /**
   * Replaces the process without a gap: the new one takes requests before the old one stops, which serves until its
   * clients have left. When the new one does not become ready, the old one stays. Fails as well when the new one has
   * ended by then.
   */
  restart(): Promise<void>;
  /** Stops it for good. */
  stop(): Promise<void>;
}

/** What {@link superviseService} works with. */
export interface SuperviseOptions {
  readonly name: string;
  readonly url: string;
  readonly launch: ScriptLaunch;
  /** Binds the socket that it listens on; absent when it binds one itself. */
  readonly bind?: () => BoundSocket;
  readonly group: ProcessGroup;
  /** Ends the waiting for the first readiness. */
  readonly signal: AbortSignal;
  readonly readyTimeoutMs: number;
  /** How long a service may take to stop. */
  readonly graceMs: number;
  readonly onIncident: (incident: Incident) => void;
}

/** A service that did not become ready, or did not stay so. */
export class NotReadyError extends Error {
  override readonly name = 'NotReadyError';
}

/** Clients have some seconds to leave, and after that a service has its own limit. */
const replacedGraceMs = 40_000;

/**
 * Starts a service and waits until it is ready; fails when it exits before, or takes too long. From
 * then on it is started again whenever it ends, however it ends, until it is stopped.
 */
export async function superviseService(options: SuperviseOptions): Promise<SupervisedService> {
  const { name, url, launch, bind, group, graceMs, readyTimeoutMs, onIncident } = options;
  let socket: BoundSocket | undefined;
  // Nobody shall wait for an answer of a service that does not run.
  const release = (): void => {
    socket?.close();
    socket = undefined;
  };
  const start = (): Promise<StartedProcess> => {
    socket ??= bind?.();
    return group.start(launch, socket);
  };
  const stop = (started: StartedProcess): Promise<void> => started.stop('SIGINT', graceMs);
  const answers = (started: StartedProcess, signal: AbortSignal): Promise<void> =>
    becomeReady(started, (settled) => waitUntilReady(url, settled), { readyTimeoutMs, signal });

  const first = await start();
  try {
    await answers(first, options.signal);
  } catch (error) {
    await stop(first);
    release();
    throw error;
  }
  const kept = keepRunning({
    first,
    start,
    becomeReady: answers,
    stop,
    onIncident: (incident) => {
      if (incident.kind === 'restarting') release();
      onIncident(incident);
    },
  });
  return {
    name,
    url,
    process: () => kept.current(),
    trouble: () => kept.trouble(),
    restart: async () => {
      const { old, next } = await kept.replace(async (signal) => {
        const started = await start();
        try {
          // Over HTTP the old one would answer as well.
          await becomeReady(started, () => started.ready, { readyTimeoutMs, signal });
          return started;
        } catch (error) {
          await stop(started);
          throw error;
        }
      });
      await old.stop('SIGTERM', replacedGraceMs);
      const ended = await Promise.race([next.exited, Promise.resolve(undefined)]);
      if (ended !== undefined) throw new NotReadyError(`ended after it was ready (${ended})`);
    },
    stop: async () => {
      await kept.stop();
      release();
    },
  };
}

/** Waits until the process is ready; fails when it ends first, or takes too long. */
async function becomeReady(
  started: StartedProcess,
  isReady: (signal: AbortSignal) => Promise<void>,
  { readyTimeoutMs, signal }: { readonly readyTimeoutMs: number; readonly signal: AbortSignal },
): Promise<void> {
  const settled = new AbortController();
  const timedOut = AbortSignal.timeout(readyTimeoutMs);
  const over = AbortSignal.any([signal, timedOut, settled.signal]);
  try {
    await Promise.race([
      isReady(over),
      aborted(over),
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

function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    if (signal.aborted) reject(signal.reason);
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
}
