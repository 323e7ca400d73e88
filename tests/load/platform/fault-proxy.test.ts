import { createServer, get, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { choosePort } from '@fitsync/embedded';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type FaultProxy, startFaultProxy } from './fault-proxy.ts';

let server: Server;
let proxy: FaultProxy;
beforeEach(async () => {
  server = createServer((_request, response) => response.end('hello'));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  proxy = await startFaultProxy(await choosePort(), (server.address() as AddressInfo).port);
});
afterEach(async () => {
  await proxy.close();
  server.closeAllConnections();
  server.close();
});

/** Asks once, over a connection of its own. */
function ask(signal?: AbortSignal): Promise<string> {
  return new Promise((resolve, reject) => {
    get(proxy.url, { agent: false, signal }, (response) => resolve(text(response))).on(
      'error',
      reject,
    );
  });
}

describe('a fault proxy', () => {
  it('passes on, and counts connections', async () => {
    expect(await ask()).toBe('hello');
    expect(await ask()).toBe('hello');
    expect(proxy.opened()).toBe(2);
    await expect.poll(() => proxy.open()).toBe(0);
  });

  it('makes answers late', async () => {
    await proxy.set({ type: 'latency', milliseconds: 300 });
    const since = performance.now();
    expect(await ask()).toBe('hello');
    expect(performance.now() - since).toBeGreaterThanOrEqual(299);
  });

  it.each([
    ['down', /ECONNREFUSED/],
    ['reset_peer', /ECONNRESET|socket hang up/],
  ] as const)('with %s cuts the way, and heals', async (type, reason) => {
    await proxy.set({ type });
    await expect(ask()).rejects.toThrow(reason);
    await proxy.set(undefined);
    expect(await ask()).toBe('hello');
  });

  it('with timeout says nothing until the client has had enough', async () => {
    await proxy.set({ type: 'timeout' });
    const enough = new AbortController();
    const asked = ask(enough.signal);
    await expect.poll(() => proxy.open()).toBe(1);
    enough.abort();
    await expect(asked).rejects.toThrow('aborted');
    await expect.poll(() => proxy.open()).toBe(0);
    await proxy.set(undefined);
    expect(await ask()).toBe('hello');
  });
});
