import type { BoundSocket } from './bound-socket.ts';
import type { Environment } from './environment.ts';
import { logFile, rotateLog, sizeOf } from './log-file.ts';
import type { StackPaths } from './paths.ts';
import type { ProcessGroup } from './process-group.ts';
import type { Progress } from './progress.ts';
import { reportIncident } from './report-incident.ts';
import { startFailure } from './start-failure.ts';
import { NotReadyError, type SupervisedService, superviseService } from './supervise.ts';

const readyTimeoutMs = 60_000;
const graceMs = 10_000;

/** A process of the stack, before it runs. */
export interface SupervisedPart {
  readonly name: string;
  /** Where it answers `/readyz`. */
  readonly url: string;
  readonly script: string;
  readonly env: Environment;
  /** Binds what it listens on; it does that itself unless told. */
  readonly bind?: () => BoundSocket;
  /** What people are told of it; its URL unless told. */
  readonly detail?: string;
}

/** What {@link startSupervised} works with. */
export interface StartSupervisedOptions {
  readonly paths: StackPaths;
  readonly group: ProcessGroup;
  readonly progress: Progress;
  readonly signal: AbortSignal;
  /** Called after every incident of a part that was ready before. */
  readonly onChange: () => void;
}

/** Starts a part, with a log of its own, and waits until it is ready; its failure shows what the log says. */
export async function startSupervised(
  { name, url, script, env, bind, detail = url }: SupervisedPart,
  { paths, group, progress, signal, onChange }: StartSupervisedOptions,
): Promise<SupervisedService> {
  const file = logFile(paths.logs, name);
  rotateLog(file);
  const logStart = sizeOf(file);
  const explain = (cause: unknown, start: number): unknown =>
    cause instanceof NotReadyError
      ? startFailure({ name, reason: cause.message, logFile: file, logStart: start, cause })
      : cause;
  const step = progress.step(name);
  try {
    const supervised = await superviseService({
      name,
      url,
      launch: { script, cwd: paths.root, env, logFile: file },
      ...(bind && { bind }),
      group,
      signal,
      readyTimeoutMs,
      graceMs,
      onIncident: (incident) => {
        reportIncident(name, incident, progress);
        onChange();
      },
    });
    step.done(detail);
    return {
      ...supervised,
      restart: async () => {
        const restartLogStart = sizeOf(file);
        await supervised.restart().catch((error: unknown) => {
          throw explain(error, restartLogStart);
        });
      },
    };
  } catch (error) {
    step.fail();
    throw explain(error, logStart);
  }
}
