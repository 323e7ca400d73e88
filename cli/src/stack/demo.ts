import type { Environment } from './environment.ts';
import type { ServiceSource } from './find-services.ts';
import { logFile, sizeOf } from './log-file.ts';
import type { StackPaths } from './paths.ts';
import type { ProcessGroup, StartedProcess } from './process-group.ts';
import type { Progress } from './progress.ts';
import { startFailure } from './start-failure.ts';

/** What {@link createDemoData} works with. */
export interface DemoOptions {
  readonly paths: StackPaths;
  readonly group: ProcessGroup;
  readonly progress: Progress;
  readonly signal: AbortSignal;
  readonly environmentOf: (service: ServiceSource) => Environment;
}

/**
 * Runs the demo script of each service that has one, in the order of their dependencies: a program
 * needs its client, a booking its program. The scripts leave alone what is already there.
 */
export async function createDemoData(
  services: readonly ServiceSource[],
  options: DemoOptions,
): Promise<void> {
  const { progress, signal } = options;
  if (services.every(({ demo }) => demo === undefined)) return;
  const step = progress.step('demo data');
  try {
    for (const service of services) {
      if (service.demo === undefined) continue;
      signal.throwIfAborted();
      step.update(service.name);
      await runDemo(service, service.demo, options);
    }
  } catch (error) {
    step.fail();
    throw error;
  }
  step.done();
}

async function runDemo(
  service: ServiceSource,
  script: string,
  { paths, group, signal, environmentOf }: DemoOptions,
): Promise<void> {
  const file = logFile(paths.logs, service.name);
  const logStart = sizeOf(file);
  const started = await group.start({
    script,
    cwd: paths.root,
    env: environmentOf(service),
    logFile: file,
  });
  const reason = await endOf(started, signal);
  if (reason === 'exit 0') return;
  throw startFailure({
    name: `${service.name} demo data`,
    reason: `failed (${reason})`,
    logFile: file,
    logStart,
  });
}

async function endOf(started: StartedProcess, signal: AbortSignal): Promise<string> {
  const stop = (): void => void started.stop('SIGINT', 2000);
  signal.addEventListener('abort', stop, { once: true });
  try {
    const reason = await started.exited;
    signal.throwIfAborted();
    return reason;
  } finally {
    signal.removeEventListener('abort', stop);
  }
}
