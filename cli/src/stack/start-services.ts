import type { Environment } from './environment.ts';
import type { ServiceSource } from './find-services.ts';
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

/** What {@link startServices} works with. */
export interface StartServicesOptions {
  readonly paths: StackPaths;
  readonly group: ProcessGroup;
  readonly progress: Progress;
  readonly signal: AbortSignal;
  readonly environmentOf: (service: ServiceSource) => Environment;
  /** Called after every incident of a service that was ready before. */
  readonly onChange: () => void;
}

/** Starts the services side by side and waits until all are ready. When one fails, none is left. */
export async function startServices(
  services: readonly ServiceSource[],
  options: StartServicesOptions,
): Promise<readonly SupervisedService[]> {
  const failure = new AbortController();
  const signal = AbortSignal.any([options.signal, failure.signal]);
  const results = await Promise.allSettled(
    services.map(async (service) => {
      try {
        return await startService(service, { ...options, signal });
      } catch (error) {
        // The first failure is the reason; the others end because of it.
        failure.abort(error);
        throw error;
      }
    }),
  );
  const started = results.flatMap((result) =>
    result.status === 'fulfilled' ? [result.value] : [],
  );
  if (!signal.aborted) return started;
  await stopServices(started);
  throw signal.reason;
}

/** Stops the services side by side. */
export async function stopServices(services: readonly SupervisedService[]): Promise<void> {
  await Promise.all(services.map((service) => service.stop()));
}

async function startService(
  service: ServiceSource,
  options: StartServicesOptions,
): Promise<SupervisedService> {
  const { paths, group, progress, signal, environmentOf, onChange } = options;
  const file = logFile(paths.logs, service.name);
  rotateLog(file);
  const logStart = sizeOf(file);
  const step = progress.step(service.name);
  try {
    const supervised = await superviseService({
      name: service.name,
      url: service.url,
      launch: {
        script: service.main,
        cwd: paths.root,
        env: environmentOf(service),
        logFile: file,
      },
      group,
      signal,
      readyTimeoutMs,
      graceMs,
      onIncident: (incident) => {
        reportIncident(service.name, incident, progress);
        onChange();
      },
    });
    step.done(service.url);
    return supervised;
  } catch (error) {
    step.fail();
    if (!(error instanceof NotReadyError)) throw error;
    const { message: reason } = error;
    throw startFailure({ name: service.name, reason, logFile: file, logStart, cause: error });
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
