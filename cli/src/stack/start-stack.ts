import { createDemoData } from './demo.ts';
import { type Environment, serviceEnvironment, sharedEnvironment } from './environment.ts';
import type { ServiceSource } from './find-services.ts';
import type { MailboxPlan } from './mailbox-plan.ts';
import type { StackPaths } from './paths.ts';
import { createProcessGroup } from './process-group.ts';
import type { Progress } from './progress.ts';
import { type Foundation, openFoundation } from './open-foundation.ts';
import { removeStackFile, type StackFile, writeStackFile } from './stack-file.ts';
import { startServices, stopServices } from './start-services.ts';
import type { StackMailbox } from './start-stack-mailbox.ts';
import type { StartSupervisedOptions } from './start-supervised.ts';
import type { SupervisedService } from './supervise.ts';

/** What a stack is made of. */
export interface StackPlan {
  readonly paths: StackPaths;
  readonly services: readonly ServiceSource[];
  readonly env: Environment;
  /** Absent: `SMTP_URL` names a mail server. */
  readonly mailbox: MailboxPlan | undefined;
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
  /** Its services, in the order of their dependencies. */
  readonly services: readonly SupervisedService[];
  /** Stops the services, then what was started for them. */
  stop(): Promise<void>;
}

/** Starts databases, mailbox, services and demo data. When anything fails, whatever was started is stopped. */
export async function startStack(plan: StackPlan): Promise<RunningStack> {
  const group = createProcessGroup();
  const startedAt = new Date();
  let announced = false;
  const onChange = (): void => {
    if (announced) writeStackFile(plan.paths.stackFile, describe());
  };
  const foundation = await openFoundation({ ...plan, group, onChange });
  let services: readonly SupervisedService[] = [];
  const stop = async (): Promise<void> => {
    removeStackFile(plan.paths.stackFile);
    await stopServices(services);
    await foundation.stop();
    group.close();
  };
  const describe = (): StackFile => describeStack(foundation, services, startedAt);
  try {
    plan.signal.throwIfAborted();
    services = await startAll(plan, foundation, { group, onChange });
    writeStackFile(plan.paths.stackFile, describe());
    announced = true;
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    describe,
    services,
    stop: async () => {
      announced = false;
      await stop();
    },
  };
}

async function startAll(
  plan: StackPlan,
  { databases: { postgres, redis }, channels }: Foundation,
  { group, onChange }: Pick<StartSupervisedOptions, 'group' | 'onChange'>,
): Promise<readonly SupervisedService[]> {
  const { paths, progress, signal } = plan;
  const env = sharedEnvironment(plan.env);
  const urls = { databaseUrl: postgres.url, redisUrl: redis.url };
  const environmentOf = ({ name }: ServiceSource): Environment =>
    serviceEnvironment({ service: name, env, paths, ...urls, channels });
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
  { databases, mailbox }: Foundation,
  services: readonly SupervisedService[],
  startedAt: Date,
): StackFile {
  const gateway = services.find(({ name }) => name === 'gateway');
  const [postgres, redis] = [databases.postgres.describe(), databases.redis.describe()];
  return {
    pid: process.pid,
    started_at: startedAt.toISOString(),
    ...(gateway && { gateway_url: gateway.url }),
    redis_url: databases.redis.url,
    database_url: databases.postgres.url,
    ...(postgres && { postgres }),
    ...(redis && { redis }),
    services: Object.fromEntries(
      services.map((service) => [service.name, { url: service.url, ...describeProcess(service) }]),
    ),
    ...(mailbox && { mailbox: describeMailbox(mailbox) }),
  };
}

function describeMailbox(mailbox: StackMailbox): NonNullable<StackFile['mailbox']> {
  const { smtp_url, http_url, directory, service } = mailbox;
  return { smtp_url, http_url, directory, ...describeProcess(service) };
}

function describeProcess(service: SupervisedService): Omit<StackFile['services'][string], 'url'> {
  const process = service.process();
  return {
    ...(process && { pid: process.pid }),
    started_at: (process?.startedAt ?? new Date()).toISOString(),
    ...service.trouble(),
  };
}
