import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeRunDirectory } from '@fitsync/testing/run-directory';
import { createEnvironment, type Environment, services } from './environment.ts';
import { type ChaosPostgres, startChaosPostgres } from './postgres.ts';
import { type ChaosRedis, startChaosRedis } from './redis.ts';
import { startVictim, type Victim } from './victim.ts';

/** The whole platform as processes, with stand-ins for the services that are not built yet. */
export interface Cluster {
  readonly directory: string;
  readonly environment: Environment;
  readonly postgres: ChaosPostgres;
  readonly redis: ChaosRedis;
  readonly gatewayUrl: string;
  readonly victims: readonly Victim[];
  /** The processes of a service: one, or all its replicas. */
  of(service: string): Victim[];
  ready(): Promise<void>;
  stop(): Promise<void>;
}

const root = new URL('../../../', import.meta.url);
const replicas = 2;
const smallLogs = new URL('small-logs.ts', import.meta.url).href;

/** Starts Postgres, Redis, the services, and two replicas of each stand-in. */
export async function startCluster(): Promise<Cluster> {
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
  const start = (service: string, script: string, name = service): Victim =>
    startVictim({
      name,
      script: fileURLToPath(new URL(script, root)),
      env: environment.of(service),
      preload: [smallLogs],
      logFile: join(logs, `${name}.log`),
      url: environment.urls[service],
    });
  const victims = [
    ...services.map((service) => start(service, `services/${service}/src/main.ts`)),
    ...standIns.flatMap((service) =>
      Array.from({ length: replicas }, (_, i) =>
        start(service, `tests/chaos/stand-ins/${service}.ts`, `${service}-${i + 1}`),
      ),
    ),
  ];
  const ready = async (): Promise<void> => {
    await Promise.all(victims.map((victim) => victim.ready()));
  };
  const stop = async (): Promise<void> => {
    await Promise.all(victims.map((victim) => victim.stop()));
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
    gatewayUrl: environment.urls['gateway'] ?? '',
    victims,
    of: (service) => victims.filter(({ name }) => serviceOf(name) === service),
    ready,
    stop,
  };
}

/** Services of which only the contract exists; processes of the suite consume in their name. */
export const standIns = ['progress', 'notification'] as const;

/** `progress-2` is a replica of `progress`. */
export function serviceOf(victim: string): string {
  return victim.replace(/-\d+$/, '');
}
