import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { Agent, get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { startRedis } from '@fitsync/embedded';
import { createAccessTokenSigner, writeKeys } from '@fitsync/runtime/identity';
import { startMeasured } from '../measured-server.ts';
import { percentile, report } from '../statistics.ts';
import { delays } from './delays.ts';

const rounds = 12;
/** Rounds before it counts: the compiler needs some thousand requests. */
const warmUpRounds = 16;
/** Requests per round: fewer than the gateway lets one user send in a minute. */
const requests = 200;
/** How many are under way at once. */
const concurrency = 4;

const scriptOf = (name: string): string => fileURLToPath(new URL(name, import.meta.url));
const agent = new Agent({ keepAlive: true, maxSockets: concurrency });

/** What the dashboard of a client takes, against the slowest of the services that it asks. */
export async function benchDashboard(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'fitsync-bench-dashboard-'));
  const redis = await startRedis({ directory: join(folder, 'redis'), persistent: false });
  const keys = await writeKeys(join(folder, 'keys'), []);
  Object.assign(process.env, { REDIS_URL: redis.url, TRUSTED_KEYS_FILE: keys.trusted });
  const upstream = await startMeasured(scriptOf('upstream.ts'), 'upstream');
  const gateway = await startMeasured(scriptOf('gateway.ts'), 'gateway', upstream.url);
  const sign = createAccessTokenSigner(
    keys.tokens,
    { issuer: 'fitsync', audience: 'fitsync' },
    () => new Date(),
  );
  try {
    const slowest: number[] = [];
    const dashboards: number[] = [];
    for (let round = -warmUpRounds; round < rounds; round += 1) {
      const id = randomUUID();
      const token = await sign({ userId: id, role: 'client', sessionId: randomUUID() });
      const direct = await send(`${upstream.url}/api/analytics/client/${id}`, token);
      const whole = await send(`${gateway.url}/api/dashboard/client/${id}`, token);
      if (round < 0) continue;
      slowest.push(...direct);
      dashboards.push(...whole);
    }
    reportAll({ 'slowest service, direct call': slowest, dashboard: dashboards });
  } finally {
    agent.destroy();
    for (const { child } of [gateway, upstream]) child.disconnect();
    await redis.stop();
    await rm(folder, { recursive: true });
  }
}

/** Sends the requests of a round, and gives the milliseconds that each took. */
async function send(url: string, token: string): Promise<number[]> {
  const times: number[] = [];
  const worker = async (): Promise<void> => {
    while (times.length < requests) {
      const since = performance.now();
      await ask(url, token);
      times.push(performance.now() - since);
    }
  };
  await Promise.all(Array.from({ length: concurrency }, worker));
  return times;
}

async function ask(url: string, token: string): Promise<void> {
  const [status, body] = await new Promise<[number | undefined, string]>((resolve, reject) => {
    const headers = { authorization: `Bearer ${token}` };
    get(url, { agent, headers }, (response) => {
      text(response).then((body) => resolve([response.statusCode, body]), reject);
    }).on('error', reject);
  });
  if (status !== 200 || body.includes('"partial":true'))
    throw new Error(`${url}: ${status} ${body}`);
}

function reportAll(measured: Readonly<Record<string, readonly number[]>>): void {
  const [base = []] = Object.values(measured);
  report(
    `Dashboard of a client, ${concurrency} at once (services take ${Object.values(delays).join(', ')} ms; aim: p99 of the slowest + 5 ms)`,
    Object.entries(measured).map(([what, times]) => ({
      what,
      'p50 ms': percentile(times, 50).toFixed(1),
      'p99 ms': percentile(times, 99).toFixed(1),
      'over the slowest, p99': (percentile(times, 99) - percentile(base, 99)).toFixed(1),
    })),
  );
}
