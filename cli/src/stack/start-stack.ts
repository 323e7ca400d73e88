import { type Databases, openDatabases } from './databases.ts';
import { createDemoData } from './demo.ts';
import { type Environment, serviceEnvironment, sharedEnvironment } from './environment.ts';
import type { ServiceSource } from './find-services.ts';
import type { StackPaths } from './paths.ts';
import { createProcessGroup, type ProcessGroup } from './process-group.ts';
import type { Progress } from './progress.ts';
import { serviceNames } from './service-names.ts';
import { removeStackFile, type StackFile, writeStackFile } from './stack-file.ts';
import { startServices, stopServices } from './start-services.ts';
import type { SupervisedService } from './supervise.ts';

/** What a stack is made of. */
export interface StackPlan {
  readonly paths: StackPaths;
  readonly services: readonly ServiceSource[];
  readonly env: Environment;
  /** Whether to make demo data. */
  readonly demo: boolean;
  readonly progress: Progress;
  /** Ends the starting. */
  readonly signal: AbortSignal;
}

/** A stack that is up. */
export interface RunningStack {
  /** What its file says now. */
  describe(): StackFile;
  /** Stops the services, then the databases that were started for them. */
  stop(): Promise<void>;
}

/** Starts databases, services and demo data. When anything fails, whatever was started is stopped. */
export async function startStack(plan: StackPlan): Promise<RunningStack> {
  const group = createProcessGroup();
  const startedAt = new Date();
  const databases = await prepare(plan);
  let services: readonly SupervisedService[] = [];
  const stop = async (): Promise<void> => {
    removeStackFile(plan.paths.stackFile);
    await stopServices(services);
    await databases.stop();
    group.close();
  };
  const describe = (): StackFile => describeStack(databases, services, startedAt);
  let announced = false;
  try {
    plan.signal.throwIfAborted();
    services = await startAll(plan, databases, group, () => {
      if (announced) writeStackFile(plan.paths.stackFile, describe());
    });
    writeStackFile(plan.paths.stackFile, describe());
    announced = true;
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    describe,
    stop: async () => {
      announced = false;
      await stop();
    },
  };
}

/** Databases and keys, side by side. */
async function prepare({ paths, env, progress }: StackPlan): Promise<Databases> {
  const [databases, keys] = await Promise.allSettled([
    openDatabases({ paths, env, progress }),
    import('@fitsync/runtime/identity').then(({ writeKeys }) =>
      writeKeys(paths.keys, serviceNames),
    ),
  ]);
  if (databases.status === 'rejected') throw databases.reason;
  if (keys.status === 'fulfilled') return databases.value;
  await databases.value.stop();
  throw keys.reason;
}

async function startAll(
  plan: StackPlan,
  { databaseUrl, redisUrl }: Databases,
  group: ProcessGroup,
  onChange: () => void,
): Promise<readonly SupervisedService[]> {
  const { paths, progress, signal } = plan;
  const env = sharedEnvironment(plan.env);
  const environmentOf = ({ name }: ServiceSource): Environment =>
    serviceEnvironment({ service: name, env, paths, databaseUrl, redisUrl });
  const options = { paths, group, progress, signal, environmentOf };
  const services = await startServices(plan.services, { ...options, onChange });
  if (!plan.demo) return services;
  try {
    await createDemoData(plan.services, options);
    return services;
  } catch (error) {
    await stopServices(services);
    throw error;
  }
}

function describeStack(
  { databaseUrl, redisUrl }: Databases,
  services: readonly SupervisedService[],
  startedAt: Date,
): StackFile {
  const gateway = services.find(({ name }) => name === 'gateway');
  return {
    pid: process.pid,
    started_at: startedAt.toISOString(),
    ...(gateway && { gateway_url: gateway.url }),
    redis_url: redisUrl,
    database_url: databaseUrl,
    services: Object.fromEntries(
      services.map((service) => {
        const process = service.process();
        return [
          service.name,
          {
            url: service.url,
            ...(process && { pid: process.pid }),
            started_at: (process?.startedAt ?? new Date()).toISOString(),
          },
        ];
      }),
    ),
  };
}
