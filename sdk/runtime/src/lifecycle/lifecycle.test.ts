import { EventEmitter, once } from 'node:events';
import { Agent, createServer, get, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { describe, expect, it, vi } from 'vitest';
import { closeServer, createFarewell, stopGracefully } from './index.ts';

function createTarget() {
  const exited = Promise.withResolvers<number>();
  const exit = vi.fn<(code: number) => void>((code) => exited.resolve(code));
  return { target: Object.assign(new EventEmitter(), { exit }), exit, exited: exited.promise };
}

function createLog() {
  const lines: string[] = [];
  const write = (...line: unknown[]): void => void lines.push(String(line.at(-1)));
  return { lines, logger: { info: write, error: write, fatal: write } };
}

describe('stopGracefully', () => {
  it.each(['SIGTERM', 'SIGINT', 'disconnect'])('stops in order on %s', async (event) => {
    const { target, exited } = createTarget();
    const done: string[] = [];
    const step = (name: string) => ({
      name,
      run: async (reason: string) => {
        await Promise.resolve();
        done.push(`${name} because of ${reason}`);
      },
    });
    stopGracefully({
      steps: [step('first'), step('second'), step('third')],
      logger: createLog().logger,
      process: target,
    });
    target.emit(event);
    expect(await exited).toBe(0);
    const reason = event === 'disconnect' ? 'the parent has gone' : event;
    expect(done).toEqual(
      ['first', 'second', 'third'].map((name) => `${name} because of ${reason}`),
    );
  });

  it('goes on after a step that fails or takes too long', async () => {
    const { target, exited } = createTarget();
    const { lines, logger } = createLog();
    const last = vi.fn<() => void>();
    const stop = stopGracefully({
      steps: [
        { name: 'fails', run: () => Promise.reject(new Error('no')) },
        {
          name: 'throws',
          run: () => {
            throw new Error('no');
          },
        },
        { name: 'hangs', run: () => new Promise(() => {}), limit: 10 },
        { name: 'last', run: last },
      ],
      logger,
      process: target,
    });
    stop('by hand');
    expect(await exited).toBe(0);
    expect(last).toHaveBeenCalledOnce();
    expect(lines).toEqual([
      'stopping',
      'a step of stopping failed',
      'a step of stopping failed',
      'a step of stopping took too long',
      'stopped',
    ]);
  });

  it('exits at once on a second signal', () => {
    const { target, exit } = createTarget();
    const hang = { name: 'hang', run: () => new Promise(() => {}) };
    stopGracefully({ steps: [hang], logger: createLog().logger, process: target });
    target.emit('SIGTERM');
    target.emit('disconnect');
    expect(exit).not.toHaveBeenCalled();
    target.emit('SIGINT');
    expect(exit).toHaveBeenCalledExactlyOnceWith(1);
  });

  it('exits when the time is up', async () => {
    const { target, exited } = createTarget();
    const { lines, logger } = createLog();
    const hang = { name: 'hang', run: () => new Promise(() => {}) };
    stopGracefully({ steps: [hang], logger, process: target, hardLimit: 10 })('by hand');
    // The timer does not keep a process alive that has nothing else to do.
    const alive = setTimeout(() => {}, 10_000);
    expect(await exited).toBe(1);
    clearTimeout(alive);
    expect(lines).toContain('stopping took too long');
  });

  it('tells of an error that nobody caught', async () => {
    const { target, exited } = createTarget();
    const { lines, logger } = createLog();
    stopGracefully({ steps: [], logger, process: target });
    target.emit('uncaughtException', new Error('boom'));
    expect(await exited).toBe(1);
    expect(lines).toEqual(['an error that nobody caught']);
  });
});

describe('closeServer', () => {
  it('answers what is under way and closes what is kept alive', async () => {
    const answer = Promise.withResolvers<void>();
    const server = createServer((_, response) => {
      void answer.promise.then(() => response.end('done'));
    });
    await once(server.listen(0, '127.0.0.1'), 'listening');
    const { port } = server.address() as AddressInfo;
    const agent = new Agent({ keepAlive: true });
    const request = get({ port, host: '127.0.0.1', agent });
    await once(server, 'request');
    const closed = closeServer(server, 10_000);
    answer.resolve();
    const [response] = (await once(request, 'response')) as [IncomingMessage];
    expect(await text(response)).toBe('done');
    await closed;
    agent.destroy();
  });

  it('cuts what does not end', async () => {
    const server = createServer(() => {});
    await once(server.listen(0, '127.0.0.1'), 'listening');
    const { port } = server.address() as AddressInfo;
    const request = get({ port, host: '127.0.0.1' });
    const failed = once(request, 'error');
    await once(server, 'request');
    await closeServer(server, 20);
    const [error] = (await failed) as [NodeJS.ErrnoException];
    expect(error.code).toBe('ECONNRESET');
  });
});

describe('createFarewell', () => {
  it('asks clients to leave with their next answer, also with those under way', async () => {
    const waiting = Promise.withResolvers<void>();
    const farewell = createFarewell((request, response) => {
      if (request.url === '/slow') void waiting.promise.then(() => response.end());
      else response.end();
    });
    const server = createServer(farewell.listener);
    await once(server.listen(0, '127.0.0.1'), 'listening');
    const { port } = server.address() as AddressInfo;
    const agent = new Agent({ keepAlive: true });
    const ask = async (path: string) => {
      const request = get({ port, host: '127.0.0.1', path, agent });
      const [response] = (await once(request, 'response')) as [IncomingMessage];
      await text(response);
      return response.headers.connection;
    };
    expect(await ask('/')).toBe('keep-alive');
    const arrived = once(server, 'request');
    const slow = ask('/slow');
    await arrived;
    farewell.begin();
    waiting.resolve();
    expect(await slow).toBe('close');
    expect(await ask('/')).toBe('close');
    await closeServer(server, 10_000);
    agent.destroy();
  });
});
