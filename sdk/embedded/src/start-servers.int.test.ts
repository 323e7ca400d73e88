import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import pg from 'pg';
import { afterAll, assert, beforeAll, describe, expect, it, vi } from 'vitest';
import { choosePort, findPortOwner, startPostgres, startRedis } from './index.ts';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fitsync-embedded-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function query(url: string, text: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(text)).rows;
  } finally {
    await client.end();
  }
}

describe('startPostgres', () => {
  it('keeps data and password across restarts', async () => {
    const directory = join(folder, 'kept-postgres');
    const first = await startPostgres({ directory });
    await query(first.url, 'create table kept as select 42 as answer');
    await first.stop();
    await expect(query(first.url, 'select 1')).rejects.toThrow('ECONNREFUSED');

    const second = await startPostgres({ directory });
    expect(await query(second.url, 'select * from kept')).toEqual([{ answer: 42 }]);
    await second.stop();
    expect((await stat(join(directory, 'password'))).mode & 0o077).toBe(0);
  });

  it('begins afresh when its directory has been deleted', async () => {
    const directory = join(folder, 'deleted');
    const first = await startPostgres({ directory });
    await query(first.url, 'create table gone (id int)');
    await first.stop();
    await rm(directory, { recursive: true });
    const second = await startPostgres({ directory });
    await expect(query(second.url, 'select * from gone')).rejects.toThrow('does not exist');
    await second.stop();
  });

  it('asks for a password', async () => {
    const server = await startPostgres({ directory: join(folder, 'kept-postgres') });
    const url = new URL(server.url);
    url.password = 'guess';
    await expect(query(url.href, 'select 1')).rejects.toThrow('password authentication failed');
    await server.stop();
  });

  it('names the owner of a busy port', async () => {
    const blocker = createServer().listen(0, '127.0.0.1');
    await once(blocker, 'listening');
    const address = blocker.address();
    assert(address !== null && typeof address === 'object');
    const { port } = address;
    const start = startPostgres({ directory: join(folder, 'kept-postgres'), port });
    await expect(start).rejects.toThrow(`Port ${port} is in use by process ${process.pid}`);
    blocker.close();
  });
});

describe('a server that is killed', () => {
  it.each([
    { name: 'Postgres', start: startPostgres, words: 'postgres' },
    { name: 'Redis', start: startRedis, words: 'redis-server' },
  ])('says so, and starts again where it was: $name', async ({ start, words }) => {
    const directory = join(folder, `killed-${words}`);
    const first = await start({ directory });
    const owner = await findPortOwner(first.port);
    expect(owner?.command).toContain(words);
    process.kill(owner?.pid ?? 0, 'SIGKILL');
    expect(await first.exited).toBe('SIGKILL');
    // What the server had started may need a moment to end.
    const second = await vi.waitFor(() => start({ directory, port: first.port }), 20_000);
    expect(second.url).toBe(first.url);
    await second.stop();
    expect(await second.exited).toBe('exit 0');
  });
});

describe('the preferred port', () => {
  it('is taken if it is free, else another one', async () => {
    const directory = join(folder, 'preferring');
    // A port is kept for the process that has chosen it, so another one has to choose first.
    const startElsewhere = (preferredPort?: number): number => {
      const options = JSON.stringify({ directory, ...(preferredPort && { preferredPort }) });
      const script = `
        import { startRedis } from ${JSON.stringify(new URL('index.ts', import.meta.url).href)};
        const { port, stop } = await startRedis(${options});
        process.stdout.write(String(port));
        await stop();`;
      const args = ['--input-type=module', '--eval', script];
      return Number(spawnSync(process.execPath, args, { encoding: 'utf8' }).stdout);
    };
    const port = startElsewhere();
    expect(startElsewhere(port)).toBe(port);
    const blocker = createServer().listen(port, '127.0.0.1');
    await once(blocker, 'listening');
    expect(startElsewhere(port)).not.toBe(port);
    blocker.close();
  });
});

describe('startRedis', () => {
  it('keeps data across restarts', async () => {
    const directory = join(folder, 'kept-redis');
    const first = await startRedis({ directory });
    const writer = new Redis(first.url);
    await writer.set('answer', '42');
    await writer.quit();
    await first.stop();

    const second = await startRedis({ directory });
    const reader = new Redis(second.url);
    expect(await reader.get('answer')).toBe('42');
    expect(await reader.config('GET', 'maxmemory-policy')).toContain('noeviction');
    await reader.quit();
    await second.stop();
  });
});

describe('a killed parent', () => {
  it('leaves no server behind, and the next start works', async () => {
    const directory = join(folder, 'orphaned');
    const script = `
      import { startPostgres, startRedis } from ${JSON.stringify(new URL('index.ts', import.meta.url).href)};
      const directory = ${JSON.stringify(directory)};
      const postgres = await startPostgres({ directory: directory + '/postgres' });
      const redis = await startRedis({ directory: directory + '/redis' });
      console.log(JSON.stringify([postgres.port, redis.port]));`;
    const parent = spawn(process.execPath, ['--input-type=module', '--eval', script], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const [line]: unknown[] = await once(parent.stdout, 'data');
    const ports: number[] = JSON.parse(String(line));
    for (const port of ports) expect(await findPortOwner(port)).toBeDefined();

    parent.kill('SIGKILL');
    await once(parent, 'exit');
    for (const port of ports) {
      await expect.poll(() => findPortOwner(port)).toBeUndefined();
    }
    const next = await startPostgres({ directory: join(directory, 'postgres') });
    expect(await query(next.url, 'select 1 as one')).toEqual([{ one: 1 }]);
    await next.stop();
  });

  it.each(['startPostgres', 'startRedis'])(
    'leaves nothing behind that it has only just begun: %s',
    async (start) => {
      const port = await choosePort();
      const script = `
        import { ${start} } from ${JSON.stringify(new URL('index.ts', import.meta.url).href)};
        const dieAfterSpawning = () => queueMicrotask(() => process.kill(process.pid, 'SIGKILL'));
        await ${start}({
          directory: ${JSON.stringify(join(folder, start))},
          port: ${port},
          onProgress: (text) => text.startsWith('Starting') && dieAfterSpawning(),
        });`;
      const parent = spawn(process.execPath, ['--input-type=module', '--eval', script]);
      expect(await once(parent, 'exit')).toEqual([null, 'SIGKILL']);
      await expect.poll(() => commandsWith(port)).toEqual([]);
    },
  );
});

/** The command lines of all processes that were told to listen on this port. */
function commandsWith(port: number): string[] {
  const { stdout } = spawnSync('ps', ['-A', '-o', 'args='], { encoding: 'utf8' });
  const told = new RegExp(`port[= ]${port}\\b`);
  return stdout.split('\n').filter((line) => told.test(line));
}
