import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import autocannon from 'autocannon';

/** A server that is measured, in a process of its own. */
export interface MeasuredServer<Name extends string = string> {
  readonly name: Name;
  readonly child: ChildProcess;
  readonly url: string;
}

/** A request that is sent over and over. */
export interface RequestShape {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** What one round of load measured. */
export interface Round {
  /** Answers per second, as the client counted them. */
  readonly perSecond: number;
  /** Answers per second of processor time that the server used: what a full core would give. */
  readonly perCpuSecond: number;
}

/** How many connections send requests at once, each the next one when it has its answer. */
export const connections = 32;

// Short turns, so that those who are compared see the same machine, and many of them.
const secondsPerRound = 0.5;

/** Starts a script that calls `tellParent`, with its name as the first argument. */
export async function startMeasured<Name extends string>(
  script: string,
  name: Name,
  ...args: readonly string[]
): Promise<MeasuredServer<Name>> {
  const child = fork(script, [name, ...args], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  // Nothing can be compared with a server that has gone: this ends the bench.
  child.once('exit', (code) => {
    if (code !== 0) throw new Error(`${name} ended with ${code}`);
  });
  const [{ port }] = (await once(child, 'message')) as [{ port: number }];
  return { name, child, url: `http://127.0.0.1:${port}` };
}

/** Loads a server for one turn; `requestsOf` gives what a connection sends, in turn. */
export async function load(
  server: MeasuredServer,
  requestsOf: (connection: number) => readonly RequestShape[],
): Promise<Round> {
  const before = await cpuSeconds(server);
  let connection = 0;
  const result = await autocannon({
    url: server.url,
    connections,
    duration: secondsPerRound,
    setupClient: (client) => {
      client.setRequests([...requestsOf(connection)]);
      connection += 1;
    },
  });
  const used = (await cpuSeconds(server)) - before;
  const wrong = result.non2xx + result.errors + result.timeouts;
  if (wrong > 0) throw new Error(`${server.name} answered ${wrong} requests wrongly`);
  const answers = result['2xx'];
  return { perSecond: answers / result.duration, perCpuSecond: answers / used };
}

async function cpuSeconds({ child }: MeasuredServer): Promise<number> {
  child.send('cpu');
  const [{ seconds }] = (await once(child, 'message')) as [{ seconds: number }];
  return seconds;
}
