import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import autocannon from 'autocannon';
import { median, report } from '../statistics.ts';
import { contestants, type Contestant } from './contestants.ts';
import { requests, type RequestShape } from './requests.ts';

const script = fileURLToPath(new URL('serve.ts', import.meta.url));
// Short turns, so that those who are compared see the same machine, and many of them.
const rounds = 20;
const secondsPerRound = 0.5;

interface Server {
  readonly name: Contestant;
  readonly child: ChildProcess;
  readonly url: string;
}

/** What one round of load measured. */
interface Round {
  /** Answers per second, as the client counted them. */
  readonly perSecond: number;
  /** Answers per second of processor time that the server used: what a full core would give. */
  readonly perCpuSecond: number;
}

async function start(name: Contestant): Promise<Server> {
  const child = fork(script, [name]);
  const [{ port }] = (await once(child, 'message')) as [{ port: number }];
  return { name, child, url: `http://127.0.0.1:${port}` };
}

async function cpuSeconds({ child }: Server): Promise<number> {
  child.send('cpu');
  const [{ seconds }] = (await once(child, 'message')) as [{ seconds: number }];
  return seconds;
}

async function load(server: Server, shape: RequestShape): Promise<Round> {
  const before = await cpuSeconds(server);
  const result = await autocannon({
    url: server.url,
    connections: 32,
    duration: secondsPerRound,
    requests: [
      {
        method: shape.method,
        path: shape.path,
        headers: shape.headers,
        ...(shape.body && { body: shape.body }),
      },
    ],
  });
  const used = (await cpuSeconds(server)) - before;
  const wrong = result.non2xx + result.errors + result.timeouts;
  if (wrong > 0) throw new Error(`${server.name} answered ${wrong} requests wrongly`);
  const answers = result['2xx'];
  return { perSecond: answers / result.duration, perCpuSecond: answers / used };
}

/** Proves that a server validates: a request that breaks the contract has to be refused. */
async function assertRefusal(server: Server): Promise<void> {
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
  const servers = await Promise.all(contestants.map(start));
  try {
    for (const server of servers) await assertRefusal(server);
    for (const [name, shape] of Object.entries(requests)) {
      const measured = new Map<Contestant, Round[]>(servers.map((server) => [server.name, []]));
      for (const server of servers) await load(server, shape);
      for (let round = 0; round < rounds; round += 1) {
        for (const server of servers) measured.get(server.name)?.push(await load(server, shape));
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
