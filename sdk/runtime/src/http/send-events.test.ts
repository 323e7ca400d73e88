import { once } from 'node:events';
import { createServer } from 'node:http';
import { connect } from 'node:net';
import type { AddressInfo } from 'node:net';
import type { ServerSentEvent } from '@fitsync/descriptor';
import { afterEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { sendEvents } from './send-events.ts';

afterEach(() => vi.useRealTimers());

/** Serves these events to whoever asks; gives where, and how the sending ends. */
async function serve(events: (signal: AbortSignal) => AsyncIterable<ServerSentEvent>) {
  const outcome = Promise.withResolvers<string>();
  const server = createServer((_request, response) => {
    const gone = new AbortController();
    response.once('close', () => gone.abort());
    response.writeHead(200);
    sendEvents(response, events(gone.signal)).then(
      () => outcome.resolve('ended'),
      (error: Error) => outcome.resolve(error.message),
    );
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, port, outcome: outcome.promise };
}

/** One event, and nothing after it until nobody listens. */
async function* untilGone(signal: AbortSignal): AsyncGenerator<ServerSentEvent> {
  yield { event: 'a', data: '{}' };
  if (!signal.aborted) await once(signal, 'abort');
}

describe('sendEvents', () => {
  it('sends one event after the other, and ends with them', async () => {
    const { url, outcome } = await serve(async function* () {
      yield { id: '1', event: 'a', data: '{"x":1}' };
      yield { event: 'b', data: '{}' };
    });
    expect(await (await fetch(url)).text()).toBe(
      ':\n\nid: 1\nevent: a\ndata: {"x":1}\n\nevent: b\ndata: {}\n\n',
    );
    expect(await outcome).toBe('ended');
  });

  it('tells who gives the events when nobody listens any more', async () => {
    const { url, outcome } = await serve(untilGone);
    const abort = new AbortController();
    await fetch(url, { signal: abort.signal });
    abort.abort();
    expect(await outcome).toBe('ended');
  });

  it('breaks the answer off when whoever gives the events fails', async () => {
    const { url, outcome } = await serve(async function* () {
      yield { event: 'a', data: '{}' };
      throw new Error('no more');
    });
    await expect(fetch(url).then((answer) => answer.text())).rejects.toThrow('terminated');
    expect(await outcome).toBe('no more');
  });

  it('sends a comment at once, and when nothing happens', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    const { url } = await serve(untilGone);
    const answer = await fetch(url);
    const reader = answer.body!.getReader();
    const read = async () => new TextDecoder().decode((await reader.read()).value);
    let begin = '';
    while (!begin.endsWith('{}\n\n')) begin += await read();
    expect(begin).toBe(':\n\nevent: a\ndata: {}\n\n');
    vi.advanceTimersByTime(15_000);
    expect(await read()).toBe(':\n\n');
    await reader.cancel();
  });

  it('disconnects a client that does not read, and holds little for it until then', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const data = 'x'.repeat(100_000);
    let asked = 0;
    const { port, outcome } = await serve(async function* (signal) {
      while (!signal.aborted) {
        asked += 1;
        yield { event: 'a', data };
      }
    });
    const socket = connect(port, '127.0.0.1').pause();
    onTestFinished(() => void socket.destroy());
    socket.write('GET / HTTP/1.1\r\nhost: here\r\n\r\n');
    // The kernel takes some megabytes; then the sending stands still.
    await vi.waitFor(() => expect(vi.getTimerCount()).toBe(1), { timeout: 20_000 });
    const stopped = asked;
    vi.advanceTimersByTime(30_000);
    expect(await outcome).toBe('ended');
    expect(asked - stopped).toBeLessThanOrEqual(1);
  });
});
