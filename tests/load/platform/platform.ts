import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { choosePort, startPostgres, startRedis } from '@fitsync/embedded';
import { makeRunDirectory } from '@fitsync/testing/run-directory';
import { Redis } from 'ioredis';
import { createEnvironment, services } from '../../chaos/cluster/environment.ts';
import { startVictim, type Victim } from '../../chaos/cluster/victim.ts';
import { type FaultProxy, startFaultProxy } from './fault-proxy.ts';
import { runToEnd } from './run-to-end.ts';

/** One of the services. */
export type ServiceName = (typeof services)[number];

/** The whole platform as processes, with a fault proxy on the way to each service but the gateway. */
export interface Platform {
  readonly gatewayUrl: string;
  readonly redis: Redis;
  /** The process of a service. */
  process(service: ServiceName): Victim;
  /** The way that others take to a service. */
  wayTo(service: Exclude<ServiceName, 'gateway'>): FaultProxy;
  /** `/metrics` of a service, as text. */
  metrics(service: ServiceName): Promise<string>;
  stop(): Promise<void>;
}

const root = new URL('../../../', import.meta.url);
const shortWaitsModule = new URL('short-waits.ts', import.meta.url).href;
const withDemoData: ReadonlySet<string> = new Set(['user', 'training', 'schedule', 'progress']);

/** What a platform is started with. */
export interface PlatformOptions {
  /** Whether circuit breakers and retries wait for less than in real life. */
  readonly shortWaits?: boolean;
}

/** Starts it, with the demo accounts in it. */
export async function startPlatform({
  shortWaits = false,
}: PlatformOptions = {}): Promise<Platform> {
  const directory = await makeRunDirectory('fitsync-load-');
  const logs = join(directory, 'logs');
  await mkdir(logs);
  const [postgres, server] = await Promise.all([
    startPostgres({ directory: join(directory, 'postgres') }),
    startRedis({ directory: join(directory, 'redis') }),
  ]);
  const environment = await createEnvironment(directory, {
    postgresUrl: postgres.url,
    redisUrl: server.url,
  });
  const redis = new Redis(server.url);
  const processes = new Map<string, Victim>();
  const ways = new Map<string, FaultProxy>();
  const ownUrls = new Map<string, string>();

  const start = async (service: ServiceName): Promise<void> => {
    const url = environment.urls[service] ?? '';
    // The others know it by the address of the proxy; it listens elsewhere itself.
    const port = service === 'gateway' ? Number(new URL(url).port) : await choosePort();
    const { SMTP_URL: _nobodyThere, MAIL_FROM: _from, ...env } = environment.of(service);
    if (service !== 'gateway') {
      ways.set(service, await startFaultProxy(Number(new URL(url).port), port));
    }
    ownUrls.set(service, `http://127.0.0.1:${port}`);
    const logFile = join(logs, `${service}.log`);
    const own = { ...env, HOST: '127.0.0.1', PORT: String(port) };
    if (withDemoData.has(service)) {
      await runToEnd(script(service, 'demo'), own, logFile);
    }
    const process = startVictim({
      name: service,
      script: script(service, 'main'),
      env: own,
      preload: shortWaits ? [shortWaitsModule] : [],
      logFile,
      livenessUrl: `http://127.0.0.1:${port}/livez`,
    });
    processes.set(service, process);
    await process.ready();
  };
  const stop = async (): Promise<void> => {
    await Promise.all([...processes.values()].map((one) => one.stop()));
    await Promise.all([...ways.values()].map((one) => one.close()));
    redis.disconnect();
    await Promise.all([server.stop(), postgres.stop()]);
    await rm(directory, { recursive: true, force: true });
  };
  try {
    // A program needs its client, and a booking its program.
    for (const service of services) await start(service);
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    gatewayUrl: environment.urls['gateway'] ?? '',
    redis,
    process: (service) => take(processes, service),
    wayTo: (service) => take(ways, service),
    metrics: async (service) => (await fetch(`${take(ownUrls, service)}/metrics`)).text(),
    stop,
  };
}

function script(service: ServiceName, name: string): string {
  return fileURLToPath(new URL(`services/${service}/src/${name}.ts`, root));
}

function take<T>(map: ReadonlyMap<string, T>, service: string): T {
  const found = map.get(service);
  if (found === undefined) throw new Error(`there is no ${service}`);
  return found;
}
