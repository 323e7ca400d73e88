import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type AddressInfo, createServer } from 'node:net';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { writeKeys } from '../identity/index.ts';

const main = fileURLToPath(new URL('run-service.fixture.ts', import.meta.url));
let directory: string;
let environment: Record<string, string>;

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'fitsync-process-'));
  const { trusted } = await writeKeys(directory, ['thing']);
  environment = {
    TRUSTED_KEYS_FILE: trusted,
    REDIS_URL: 'redis://127.0.0.1:1',
    PORT: '0',
    STOP_DELAY_MS: '0',
  };
});
afterAll(() => rm(directory, { recursive: true }));

function run(env: Record<string, string>, stdio: 'ipc' | 'ignore' = 'ignore'): ChildProcess {
  const child = spawn(process.execPath, [main], { env, stdio: ['ignore', 'pipe', 'pipe', stdio] });
  onTestFinished(() => void child.kill('SIGKILL'));
  return child;
}

/** Waits for the line of the log that says where the service listens. */
async function listening({ stdout }: ChildProcess): Promise<string> {
  if (stdout === null) throw new Error('no output');
  for await (const line of createInterface(stdout)) {
    const entry: unknown = JSON.parse(line);
    const { msg, url } = entry as { msg: string; url: string };
    if (msg === 'listening') return url;
  }
  throw new Error('it ended before it listened');
}

async function outputOf(stream: Readable | null): Promise<string> {
  return stream === null ? '' : text(stream);
}

// Each test starts processes, which takes its time on a busy machine.
describe('runService', { timeout: 30_000 }, () => {
  it.each(['SIGTERM', 'SIGINT'] as const)('serves until %s and exits with 0', async (signal) => {
    const child = run(environment);
    const url = await listening(child);
    expect((await fetch(`${url}/api/ping`)).status).toBe(200);
    child.kill(signal);
    expect(await once(child, 'exit')).toEqual([0, null]);
  });

  it('still serves for a while after SIGTERM, but is not ready any more', async () => {
    const child = run({ ...environment, STOP_DELAY_MS: '10000' });
    const url = await listening(child);
    child.kill('SIGTERM');
    const probe = async () => (await fetch(`${url}/readyz`)).status;
    await expect.poll(probe).toBe(503);
    const answer = await fetch(`${url}/api/ping`);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('connection')).toBe('close');
    // Who does not want to wait asks again.
    child.kill('SIGINT');
    expect(await once(child, 'exit')).toEqual([1, null]);
  });

  it.each(['SIGINT', 'disconnect'])('does not wait for clients to leave on %s', async (event) => {
    const child = run({ ...environment, STOP_DELAY_MS: '10000' }, 'ipc');
    const log = outputOf(child.stdout);
    await once(child, 'message');
    if (event === 'SIGINT') child.kill('SIGINT');
    else child.disconnect();
    expect(await once(child, 'exit')).toEqual([0, null]);
    expect(await log).not.toContain('waiting for clients to leave');
  });

  it('listens on a socket that its parent has bound', async () => {
    const socket = createServer().listen(0, '127.0.0.1');
    await once(socket, 'listening');
    const { port } = socket.address() as AddressInfo;
    // What a child inherits is named by the number it has in its parent.
    const { _handle } = socket as unknown as { _handle: { fd: number } };
    const child = spawn(process.execPath, [main], {
      env: { ...environment, LISTEN_FD: '3', PORT: '1' },
      stdio: ['ignore', 'pipe', 'pipe', _handle.fd],
    });
    onTestFinished(() => void child.kill('SIGKILL'));
    expect(await listening(child)).toBe(`http://127.0.0.1:${port}`);
    socket.close();
    await once(socket, 'close');
    expect((await fetch(`http://127.0.0.1:${port}/livez`)).status).toBe(200);
  });

  it('tells its parent that it is ready, and stops when that has gone', async () => {
    const child = run(environment, 'ipc');
    expect(await once(child, 'message')).toEqual(['ready', undefined]);
    child.disconnect();
    expect(await once(child, 'exit')).toEqual([0, null]);
  });

  it('exits with 78 and says everything that is wrong with its settings', async () => {
    const child = run({ LOG_LEVEL: 'loud' });
    const [errors, [code]] = await Promise.all([
      outputOf(child.stderr),
      once(child, 'exit') as Promise<[number]>,
    ]);
    expect(code).toBe(78);
    expect(errors).toContain('thing: The configuration is not usable:');
    for (const name of ['REDIS_URL', 'TRUSTED_KEYS_FILE', 'LOG_LEVEL']) {
      expect(errors).toContain(name);
    }
  });

  it('exits with 1 when it cannot listen', async () => {
    const first = run(environment);
    const { port } = new URL(await listening(first));
    const second = run({ ...environment, PORT: port });
    const [log, [code]] = await Promise.all([
      outputOf(second.stdout),
      once(second, 'exit') as Promise<[number]>,
    ]);
    expect(code).toBe(1);
    expect(log).toContain('EADDRINUSE');
  });
});
