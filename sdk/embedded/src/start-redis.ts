import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { Redis } from 'ioredis';
import { choosePort, choosePreferredPort } from './choose-port.ts';
import { findRedis } from './find-redis.ts';
import { startGuarded } from './guarded-process.ts';
import { libraryEnvironment } from './program.ts';
import { waitUntilReady } from './wait-until-ready.ts';

/** Settings of {@link startRedis}. */
export interface RedisOptions {
  /** Keeps the data and the log; made if absent. */
  readonly directory: string;
  /** Keeps a private copy of the program; default `~/.cache/fitsync/redis`. */
  readonly cacheDirectory?: string;
  /** 0 or absent: any free one. */
  readonly port?: number;
  /** Taken instead of any free one if it is free. */
  readonly preferredPort?: number;
  /** `false` for tests: nothing survives a restart. Default `true`: an append-only file, synced each second. */
  readonly persistent?: boolean;
  /** Further settings of the server, as in `redis.conf`. */
  readonly settings?: Readonly<Record<string, string | number>>;
  /** Hears about steps that take a while. */
  readonly onProgress?: (text: string) => void;
}

/** A running Redis server of our own. */
export interface RunningRedis {
  readonly url: string;
  readonly port: number;
  /** How it ended, by itself or because it was stopped: `exit 1`, `SIGKILL`. */
  readonly exited: Promise<string>;
  /** Where the program came from: installed on the machine, or a private copy. */
  readonly origin: 'path' | 'cache';
  stop(): Promise<void>;
}

/**
 * Starts a Redis server that can be reached from this machine only. Where none is installed, a private copy is
 * fetched first, without root. It ends with this process, even when that is killed.
 */
export async function startRedis({
  directory,
  cacheDirectory,
  port: wanted = 0,
  preferredPort,
  persistent = true,
  settings = {},
  onProgress = () => undefined,
}: RedisOptions): Promise<RunningRedis> {
  const binary = await findRedis(cacheDirectory, onProgress);
  const folder = resolve(directory);
  await mkdir(folder, { recursive: true });
  const port = await (wanted === 0 ? choosePreferredPort(preferredPort) : choosePort(wanted));
  onProgress(`Starting Redis on port ${port}`);
  const server = startGuarded({
    file: binary.file,
    args: toArguments({
      port,
      bind: '127.0.0.1',
      dir: folder,
      save: '',
      appendonly: persistent ? 'yes' : 'no',
      appendfsync: 'everysec',
      // The event log must never lose entries to make room; a full server refuses writes instead.
      'maxmemory-policy': 'noeviction',
      ...settings,
    }),
    logFile: join(folder, 'redis.log'),
    stopSignal: 'TERM',
    workingDirectory: folder,
    env: libraryEnvironment(binary),
  });
  await waitUntilReady('Redis', server, () => answers(port));
  return {
    url: `redis://127.0.0.1:${port}`,
    port,
    origin: binary.origin,
    exited: server.exited,
    stop: () => server.stop(),
  };
}

function toArguments(values: Readonly<Record<string, string | number>>): string[] {
  return Object.entries(values).flatMap(([name, value]) => [`--${name}`, String(value)]);
}

async function answers(port: number): Promise<void> {
  const client = new Redis(port, '127.0.0.1', { lazyConnect: true, retryStrategy: () => null });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.ping();
  } finally {
    client.disconnect();
  }
}
