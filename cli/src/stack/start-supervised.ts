import type { Environment } from './environment.ts';
import { logFile, rotateLog, sizeOf } from './log-file.ts';
import type { StackPaths } from './paths.ts';
import type { ProcessGroup } from './process-group.ts';
import type { Progress } from './progress.ts';
import { startFailure } from './start-failure.ts';
import {
  NotReadyError,
  type ServiceIncident,
  type SupervisedService,
  superviseService,
} from './supervise.ts';

const readyTimeoutMs = 60_000;
const graceMs = 10_000;

/** A process of the stack, before it runs. */
export interface SupervisedPart {
  readonly name: string;
  /** Where it answers `/readyz`. */
  readonly url: string;
  readonly script: string;
  readonly env: Environment;
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
  { name, url, script, env, detail = url }: SupervisedPart,
  { paths, group, progress, signal, onChange }: StartSupervisedOptions,
): Promise<SupervisedService> {
  const file = logFile(paths.logs, name);
  rotateLog(file);
  const logStart = sizeOf(file);
  const step = progress.step(name);
  try {
    const supervised = await superviseService({
      name,
      url,
      launch: { script, cwd: paths.root, env, logFile: file },
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
    return supervised;
  } catch (error) {
    step.fail();
    if (!(error instanceof NotReadyError)) throw error;
    throw startFailure({ name, reason: error.message, logFile: file, logStart, cause: error });
  }
}

function reportIncident(service: string, incident: ServiceIncident, progress: Progress): void {
  switch (incident.kind) {
    case 'restarting':
      return progress.say(`restarting ${service} (${incident.reason})`, {
        event: 'restarting',
        service,
        reason: incident.reason,
        delay_ms: incident.delayMs,
      });
    case 'started':
      return;
    case 'ready':
      return progress.say(`${service} is ready again`, { event: 'service_ready', service });
    case 'failed':
      return progress.say(`${service} ${incident.reason}`, {
        event: 'service_failed',
        service,
        reason: incident.reason,
      });
  }
}
