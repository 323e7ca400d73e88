import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startRedis } from '@fitsync/embedded';
import { createAccessTokenSigner, writeKeys } from '@fitsync/runtime/identity';
import { load, type MeasuredServer, type Round, startMeasured } from '../measured-server.ts';
import { median, report } from '../statistics.ts';
import { type Contestant, contestants } from './contestants.ts';
import { findNginx } from './nginx.ts';
import { requestsOf, shapes, users } from './requests.ts';

const rounds = 20;
/** Turns before it counts: the compiler needs some ten thousand requests, and the more code the more of them. */
const warmUpRounds = 10;
const scriptOf = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

type Name = Contestant | 'direct call';

/** Our gateway with all that it does besides forwarding, against proxies that do nothing else. */
export async function benchGateway(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'fitsync-bench-gateway-'));
  const redis = await startRedis({ directory: join(folder, 'redis'), persistent: false });
  const keys = await writeKeys(join(folder, 'keys'), []);
  Object.assign(process.env, { REDIS_URL: redis.url, TRUSTED_KEYS_FILE: keys.trusted });
  const servers = await startAll(await present());
  try {
    await assertGuarded(servers);
    for (const [title, shape] of Object.entries(shapes)) {
      // Tokens live ten minutes, so each shape gets new ones.
      const requests = requestsOf(shape, await signTokens(keys.tokens));
      reportShape(title, await measure(servers, requests));
    }
  } finally {
    for (const { child } of servers) child.disconnect();
    await redis.stop();
    await rm(folder, { recursive: true });
  }
}

async function measure(
  servers: readonly MeasuredServer<Name>[],
  requests: ReturnType<typeof requestsOf>,
): Promise<ReadonlyMap<Name, readonly Round[]>> {
  const measured = new Map<Name, Round[]>(servers.map(({ name }) => [name, []]));
  for (let round = -warmUpRounds; round < rounds; round += 1) {
    // Whoever comes after a fast one finds a client that is still busy with its garbage.
    for (const server of shuffle(servers)) {
      const found = await load(server, requests);
      if (round >= 0) measured.get(server.name)?.push(found);
    }
  }
  return measured;
}

function shuffle<T>(list: readonly T[]): T[] {
  return list
    .map((item) => ({ item, rank: Math.random() }))
    .sort((one, other) => one.rank - other.rank)
    .map(({ item }) => item);
}

/** Who can take part on this machine. */
async function present(): Promise<readonly Contestant[]> {
  try {
    await findNginx();
    return contestants;
  } catch (error) {
    process.stdout.write(`nginx is left out: ${String(error)}\n`);
    return contestants.filter((name) => name !== 'nginx');
  }
}

async function startAll(names: readonly Contestant[]): Promise<MeasuredServer<Name>[]> {
  const upstream = await startMeasured<Name>(scriptOf('upstream.ts'), 'direct call');
  const proxies = names.map((name) =>
    startMeasured<Name>(scriptOf('serve.ts'), name, upstream.url),
  );
  return [upstream, ...(await Promise.all(proxies))];
}

function signTokens(keyFile: string): Promise<string[]> {
  const now = () => new Date();
  const sign = createAccessTokenSigner(keyFile, { issuer: 'fitsync', audience: 'fitsync' }, now);
  return Promise.all(
    Array.from({ length: users }, (_, index) =>
      sign({ userId: `user-${index}`, role: 'trainer', sessionId: `session-${index}` }),
    ),
  );
}

/** Proves that our gateway asks who calls, and that the others forward what it would refuse. */
async function assertGuarded(servers: readonly MeasuredServer<Name>[]): Promise<void> {
  for (const { name, url } of servers) {
    const { status } = await fetch(`${url}${shapes['GET, 500 B back'].path}`);
    const expected = name === 'our gateway' ? 401 : 200;
    if (status !== expected) throw new Error(`${name} answered ${status} to nobody`);
  }
}

function reportShape(title: string, measured: ReadonlyMap<Name, readonly Round[]>): void {
  const of = (name: Name): readonly Round[] => measured.get(name) ?? [];
  // Rounds of one turn saw the same machine, so they are compared with each other.
  const share = (name: Name, field: keyof Round): string =>
    median(
      of(name).map((round, turn) => round[field] / (of('direct call')[turn]?.[field] ?? NaN)),
    ).toFixed(2);
  report(
    `${title}: medians of ${rounds} turns (aim: our gateway before all that run on Node)`,
    [...measured.keys()].map((name) => ({
      proxy: name,
      'req/s': median(of(name).map(({ perSecond }) => perSecond)).toFixed(0),
      'of direct': share(name, 'perSecond'),
      'req/cpu-s': median(of(name).map(({ perCpuSecond }) => perCpuSecond)).toFixed(0),
      'of direct per cpu-s': share(name, 'perCpuSecond'),
    })),
  );
}
