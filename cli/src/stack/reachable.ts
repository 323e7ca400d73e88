import { connect } from 'node:net';

const defaultPorts: Readonly<Record<string, number>> = {
  'postgres:': 5432,
  'postgresql:': 5432,
  'redis:': 6379,
  'rediss:': 6379,
  'redis+cluster:': 6379,
};

/** Connects to the host of a database URL and hangs up; of a comma list, to the first. */
export function assertReachable(databaseUrl: string, timeoutMs = 3000): Promise<void> {
  const [first = ''] = databaseUrl.split(',');
  return new Promise((resolve, reject) => {
    const url = URL.parse(first);
    if (!url) return reject(new Error('it is not a URL'));
    const host = url.hostname.replace(/^\[|\]$/g, '') || 'localhost';
    const port = Number(url.port) || (defaultPorts[url.protocol] ?? 0);
    const socket = connect({ host, port, timeout: timeoutMs });
    const fail = (reason: string): void => {
      socket.destroy();
      reject(new Error(`${host}:${port} ${reason}`));
    };
    socket.once('connect', () => {
      socket.destroy();
      resolve();
    });
    socket.once('timeout', () => fail(`does not answer within ${timeoutMs / 1000} s`));
    socket.once('error', (error: NodeJS.ErrnoException) => {
      fail(error.code === 'ECONNREFUSED' ? 'refuses the connection' : error.message);
    });
  });
}
