import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { choosePort } from '@fitsync/embedded';
import { mailboxScript } from '@fitsync/embedded/mailbox';
import { makeRunDirectory } from '@fitsync/testing/run-directory';
import { recorderName } from '../recorder/recorder-contract.ts';
import { createEnvironment, type Environment, services } from './environment.ts';
import { type ChaosPostgres, startChaosPostgres } from './postgres.ts';
import { type ChaosRedis, startChaosRedis } from './redis.ts';
import { startVictim, type Victim } from './victim.ts';

/** The whole platform as processes, and a mailbox in the place of a provider. */
export interface Cluster {
  readonly directory: string;
  readonly environment: Environment;
  readonly postgres: ChaosPostgres;
  readonly redis: ChaosRedis;
  /** Where mails go to; it is no part of the platform. */
  readonly provider: Victim;
  readonly gatewayUrl: string;
  readonly victims: readonly Victim[];
  /** The processes of a service: one, or all its replicas. */
  of(service: string): Victim[];
  ready(): Promise<void>;
  stop(): Promise<void>;
}

/** What a platform is started with. */
export interface ClusterOptions {
  /** Whether the provider knows a mail again by its Message-ID. */
  readonly deduplicates: boolean;
  /** Whether the recorder runs beside the services. */
  readonly withRecorder?: boolean;
}

const root = new URL('../../../', import.meta.url);
/** How many processes of each service there are, when it is not one. */
const replicas: Readonly<Record<string, number>> = { progress: 2, notification: 2, recorder: 2 };
const smallLogs = new URL('small-logs.ts', import.meta.url).href;
const shortWaits = new URL('short-waits.ts', import.meta.url).href;

/** Starts Postgres, Redis, a mailbox, and the services, some in two replicas. */
export async function startCluster({
  deduplicates,
  withRecorder = false,
}: ClusterOptions): Promise<Cluster> {
  const directory = await makeRunDirectory('fitsync-chaos-');
  const logs = join(directory, 'logs');
  await mkdir(logs);
  const [postgres, redis] = await Promise.all([
    startChaosPostgres(join(directory, 'postgres')),
    startChaosRedis(join(directory, 'redis')),
  ]);
  const environment = await createEnvironment(directory, {
    postgresUrl: postgres.url,
    redisUrl: redis.url,
  });
  const start = (service: string, script: string, name: string, port?: number): Victim =>
    startVictim({
      name,
      script: fileURLToPath(new URL(script, root)),
      env: { ...environment.of(service), ...(port !== undefined && { PORT: String(port) }) },
      preload: service === 'notification' ? [smallLogs, shortWaits] : [smallLogs],
      logFile: join(logs, `${name}.log`),
      livenessUrl: livenessOf(port, environment.urls[service]),
    });
  const startAll = async (service: string, script: string): Promise<Victim[]> => {
    const count = replicas[service];
    if (count === undefined) return [start(service, script, service)];
    // Whoever calls the service asks the first one; the others only consume and send.
    const started: Victim[] = [];
    for (let i = 1; i <= count; i += 1) {
      const port = i === 1 || service === recorderName ? undefined : await choosePort();
      started.push(start(service, script, `${service}-${i}`, port));
    }
    return started;
  };
  const provider = startProvider(environment, join(logs, 'mailbox.log'), deduplicates);
  const victims: Victim[] = [];
  for (const service of services) {
    victims.push(...(await startAll(service, `services/${service}/src/main.ts`)));
  }
  if (withRecorder) {
    victims.push(...(await startAll(recorderName, 'tests/chaos/recorder/recorder.ts')));
  }
  const everybody = [provider, ...victims];
  const ready = async (): Promise<void> => {
    await Promise.all(everybody.map((victim) => victim.ready()));
  };
  const stop = async (): Promise<void> => {
    await Promise.all(everybody.map((victim) => victim.stop()));
    await redis.stop();
    await postgres.stop();
    await rm(directory, { recursive: true, force: true });
  };
  try {
    await ready();
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    directory,
    environment,
    postgres,
    redis,
    provider,
    gatewayUrl: environment.urls['gateway'] ?? '',
    victims,
    of: (service) => victims.filter(({ name }) => serviceOf(name) === service),
    ready,
    stop,
  };
}

function startProvider(
  { mailbox, base }: Environment,
  logFile: string,
  deduplicates: boolean,
): Victim {
  return startVictim({
    name: 'mailbox',
    script: mailboxScript,
    env: {
      ...base,
      MAILBOX_DIRECTORY: mailbox.directory,
      MAILBOX_SMTP_PORT: String(mailbox.smtpPort),
      MAILBOX_HTTP_PORT: String(mailbox.httpPort),
      MAILBOX_DEDUPLICATE: String(deduplicates),
    },
    preload: [],
    logFile,
    livenessUrl: `http://127.0.0.1:${mailbox.httpPort}/readyz`,
  });
}

function livenessOf(port: number | undefined, url: string | undefined): string | undefined {
  const base = port === undefined ? url : `http://127.0.0.1:${port}`;
  return base === undefined ? undefined : `${base}/livez`;
}

/** `progress-2` is a replica of `progress`. */
export function serviceOf(victim: string): string {
  return victim.replace(/-\d+$/, '');
}
