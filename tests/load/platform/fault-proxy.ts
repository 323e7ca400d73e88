import { connect, createServer, type Server, type Socket } from 'node:net';
import { Transform } from 'node:stream';
import { setTimeout as delay } from 'node:timers/promises';

/** What is wrong with the way to a server; the names are Toxiproxy's. */
export type Toxic =
  /** Every piece of an answer comes so many milliseconds late. */
  | { readonly type: 'latency'; readonly milliseconds: number }
  /** Nobody listens: connections are refused. */
  | { readonly type: 'down' }
  /** Connections are accepted, and nothing is ever heard from the other side. */
  | { readonly type: 'timeout' }
  /** Connections are accepted, and cut at once. */
  | { readonly type: 'reset_peer' };

/** Stands before a server, and lets through what it is told to. */
export interface FaultProxy {
  readonly url: string;
  /** Makes the way bad, also for the connections that there are, or good again. */
  set(toxic: Toxic | undefined): Promise<void>;
  /** How many connections were opened to it. */
  opened(): number;
  /** How many are open. */
  open(): number;
  close(): Promise<void>;
}

/** Listens on a port of this machine and passes on to another. */
export async function startFaultProxy(port: number, targetPort: number): Promise<FaultProxy> {
  const sockets = new Set<Socket>();
  let toxic: Toxic | undefined;
  let opened = 0;
  let server: Server | undefined;

  const onConnection = (client: Socket): void => {
    opened += 1;
    if (toxic?.type === 'reset_peer') {
      client.resetAndDestroy();
      return;
    }
    const upstream = connect(targetPort, '127.0.0.1');
    sockets.add(client);
    client.on('error', () => undefined);
    client.once('close', () => {
      sockets.delete(client);
      upstream.destroy();
    });
    // One that ends is passed on behind what it has sent, however late that is.
    upstream.on('error', () => client.destroy());
    client.pipe(upstream);
    upstream.pipe(createDelay(() => toxic)).pipe(client);
  };
  const listen = async (): Promise<void> => {
    const listening = createServer({ noDelay: true }, onConnection);
    await new Promise<void>((resolve, reject) => {
      listening.once('error', reject);
      listening.listen(port, '127.0.0.1', resolve);
    });
    server = listening;
  };
  const refuse = async (): Promise<void> => {
    for (const socket of sockets) socket.resetAndDestroy();
    const listening = server;
    server = undefined;
    if (listening) await new Promise((resolve) => listening.close(resolve));
  };
  await listen();
  return {
    url: `http://127.0.0.1:${port}`,
    async set(next) {
      toxic = next;
      if (next?.type === 'down') await refuse();
      else if (server === undefined) await listen();
      if (next?.type === 'reset_peer') for (const socket of sockets) socket.resetAndDestroy();
    },
    opened: () => opened,
    open: () => sockets.size,
    close: refuse,
  };
}

/** Passes pieces on in their order, each as late as it has to be by then. */
function createDelay(toxic: () => Toxic | undefined): Transform {
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      const wait = async (): Promise<void> => {
        const present = toxic();
        if (present?.type === 'latency') await delay(present.milliseconds);
        // What is held back is lost: the connection ends with the fault, or with its client.
        if (toxic()?.type === 'timeout') return;
        done(null, chunk);
      };
      void wait();
    },
  });
}
