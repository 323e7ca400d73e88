import { once } from 'node:events';
import { createServer } from 'node:net';
import { describe, expect, it } from 'vitest';
import { listen } from '../../test/fixtures/listen.ts';
import {
  describeBusyPort,
  findBusyPorts,
  portOf,
  servicePort,
  suggestOtherPorts,
} from './ports.ts';

describe('findBusyPorts', () => {
  it.each(['127.0.0.1', '::'])('finds a port that is taken on %s, and by whom', async (host) => {
    const server = createServer();
    const port = await listen(server, host);
    const service = servicePort({ name: 'schedule', url: `http://localhost:${port}` });
    expect(await findBusyPorts([service])).toMatchObject([{ name: 'schedule', port }]);
    server.close();
    await once(server, 'close');
    expect(await findBusyPorts([service])).toEqual([]);
  });
});

describe('describeBusyPort', () => {
  const gateway = servicePort({ name: 'gateway', url: 'http://localhost:4000' });
  const busy = { ...gateway, port: 4000 };

  it('names the owner when it is known', () => {
    const owner = { pid: 7, command: 'nginx' };
    expect(describeBusyPort({ ...busy, owner })).toBe(
      'port 4000 of gateway is taken by nginx (pid 7)',
    );
    expect(describeBusyPort(busy)).toBe('port 4000 of gateway is taken by another process');
  });

  it('comes with a way out', () => {
    expect(suggestOtherPorts(busy)).toBe('GATEWAY_URL=http://localhost:4100 fitsync up');
    expect(suggestOtherPorts(busy, busy).split(' ')).toHaveLength(4);
  });
});

describe('portOf', () => {
  it.each([
    ['http://localhost:8003', 8003],
    ['http://example.com/', 80],
    ['https://example.com/', 443],
  ])('%s → %d', (url, port) => expect(portOf(url)).toBe(port));
});
