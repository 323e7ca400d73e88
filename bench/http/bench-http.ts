import { fileURLToPath } from 'node:url';
import { load, type MeasuredServer, type Round, startMeasured } from '../measured-server.ts';
import { median, report } from '../statistics.ts';
import { contestants, type Contestant } from './contestants.ts';
import { requests } from './requests.ts';

const script = fileURLToPath(new URL('serve.ts', import.meta.url));
const rounds = 20;

/** Proves that a server validates: a request that breaks the contract has to be refused. */
async function assertRefusal(server: MeasuredServer): Promise<void> {
  if (server.name === 'node:http') return;
  const { status } = await fetch(`${server.url}${requests.post.path}`, {
    method: 'POST',
    headers: requests.post.headers,
    body: '{"name":1}',
  });
  if (status !== 400) throw new Error(`${server.name} does not validate: it answered ${status}`);
}

/** Validated requests of our stub against its peers: the same GET and the same nested POST. */
export async function benchHttp(): Promise<void> {
  const servers = await Promise.all(contestants.map((name) => startMeasured(script, name)));
  try {
    for (const server of servers) await assertRefusal(server);
    for (const [name, shape] of Object.entries(requests)) {
      const measured = new Map<Contestant, Round[]>(servers.map((server) => [server.name, []]));
      for (const server of servers) await load(server, () => [shape]);
      for (let round = 0; round < rounds; round += 1) {
        for (const server of servers)
          measured.get(server.name)?.push(await load(server, () => [shape]));
      }
      reportShape(name, measured);
    }
  } finally {
    for (const { child } of servers) child.disconnect();
  }
}

function reportShape(shape: string, measured: ReadonlyMap<Contestant, readonly Round[]>): void {
  const of = (name: Contestant): readonly Round[] => measured.get(name) ?? [];
  // Rounds of one turn saw the same machine, so they are compared with each other.
  const ratio = (name: Contestant, peer: Contestant): string =>
    median(
      of(name).map(
        ({ perCpuSecond }, turn) => perCpuSecond / (of(peer)[turn]?.perCpuSecond ?? NaN),
      ),
    ).toFixed(2);
  report(
    `${shape.toUpperCase()}: medians of ${rounds} turns (aim: our stub at least 0.90 of the limit)`,
    contestants.map((name) => ({
      server: name,
      'req/s': median(of(name).map(({ perSecond }) => perSecond)).toFixed(0),
      'req/cpu-s': median(of(name).map(({ perCpuSecond }) => perCpuSecond)).toFixed(0),
      'of node:http': ratio(name, 'node:http'),
      'of the limit': ratio(name, 'node:http + Ajv'),
    })),
  );
}
