import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { findPortOwner } from '@fitsync/embedded';
import { Redis } from 'ioredis';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { identify, isRunning, type ProcessIdentity } from '../src/stack/process-identity.ts';
import { readStackFile, type StackFile } from '../src/stack/stack-file.ts';
import { withoutPasswords } from '../src/stack/without-password.ts';
import { envelopeOf, writeLog } from './fixtures/write-log.ts';
import { type FitSyncRun, runFitsync } from './fixtures/run-fitsync.ts';
import {
  commandsIn,
  createStackProject,
  descendantsOf,
  type FakeDatabases,
  startFakeDatabases,
  type StackProject,
} from './fixtures/stack-project.ts';

let project: StackProject;
let runs: FitSyncRun[];
let fake: FakeDatabases;

beforeAll(async () => {
  fake = await startFakeDatabases();
});
afterAll(() => fake.stop());

beforeEach(async () => {
  project = await createStackProject(['user', 'schedule']);
  runs = [];
});

afterEach(async () => {
  for (const run of runs) {
    const left = family(run);
    run.child.kill('SIGKILL');
    await vi.waitUntil(() => !left.some(isRunning), 60_000);
  }
  project.remove();
});

describe('fitsync up', () => {
  it('starts databases and services, and says how to find them', async () => {
    project.addDemo('user', `console.log('demo data of', process.env.USER_SERVICE_URL)`);
    const up = start(['up', '--json']);
    const ready = await up.entry({ event: 'ready' });
    const stack = stackFile();
    expect(ready).toMatchObject(withoutPasswords(stack));
    // This project has no gateway.
    expect(stack).not.toHaveProperty('gateway_url');
    const { password } = new URL(stack.database_url);
    expect(password).not.toBe('');
    // It holds that password.
    expect(statSync(stackPath()).mode & 0o777).toBe(0o600);
    expect(stack.pid).toBe(up.pid);
    expect(stack.services['user']?.url).toBe(project.env['USER_SERVICE_URL']);
    expect(log('user')).toContain(`demo data of ${project.env['USER_SERVICE_URL']}`);

    const status = await start(['status', '--json']).ended();
    expect(status.code).toBe(0);
    expect(JSON.parse(status.stdout)).toMatchObject({
      parts: ['user', 'schedule', 'postgres', 'redis', 'mailbox'].map((name) => ({
        name,
        ready: true,
      })),
    });
    const doctor = await start(['doctor', '--json']).ended();
    expect(doctor.code).toBe(0);
    expect(JSON.parse(doctor.stdout)).toMatchObject({
      checks: expect.arrayContaining([
        { name: 'ports', state: 'ok', detail: 'used by the stack' },
        { name: 'mail', state: 'ok', detail: expect.stringContaining('smtp://127.0.0.1:') },
        { name: 'redis appendonly', state: 'ok', detail: 'yes' },
        { name: 'redis maxmemory-policy', state: 'ok', detail: 'noeviction' },
        { name: 'time zones', state: 'ok', detail: expect.stringContaining('Postgres agrees') },
      ]),
    });
    expect(JSON.stringify(ready)).not.toContain(password);
    const second = start(['up']);
    expect((await second.ended()).code).toBe(1);
    expect(second.stderr()).toContain(`a stack already runs here (pid ${up.pid})`);
  });

  it('ends its output in a line that starts with ready', async () => {
    const up = start(['up', '--no-demo'], fake.env);
    await expect.poll(() => existsSync(stackPath())).toBe(true);
    up.child.kill('SIGTERM');
    const { code, stdout } = await up.ended();
    expect(code).toBe(0);
    expect(stdout.trimEnd().split('\n').at(-1)).toMatch(/^ready in \d+\.\d s/);
  });

  it.each([
    { signal: 'SIGINT', code: 130 },
    { signal: 'SIGTERM', code: 0 },
  ] as const)('leaves no process behind after $signal', async ({ signal, code }) => {
    const up = start(['up', '--json']);
    await up.entry({ event: 'ready' });
    const started = family(up);
    expect(started.length).toBeGreaterThanOrEqual(5);
    // To the whole group, as a terminal does.
    process.kill(-up.pid, signal);
    expect((await up.ended()).code).toBe(code);
    expect(started.filter(isRunning)).toEqual([]);
    expect(existsSync(stackPath())).toBe(false);
    expect((await start(['status']).ended()).code).toBe(5);
  });

  it('leaves no process behind when it is killed, and starts again at once', async () => {
    const up = start(['up', '--json']);
    await up.entry({ event: 'ready' });
    const started = family(up);
    up.child.kill('SIGKILL');
    await expect.poll(() => started.filter(isRunning)).toEqual([]);
    const again = start(['up', '--json']);
    await again.entry({ event: 'ready' });
  });

  it('stops at once when it is interrupted while it starts', async () => {
    const up = start(['up', '--json']);
    await up.entry({ step: 'user', state: 'started' });
    const started = family(up);
    up.child.kill('SIGINT');
    expect((await up.ended()).code).toBe(130);
    expect(started.filter(isRunning)).toEqual([]);
  });

  it('kills what does not stop when Ctrl-C is pressed again', async () => {
    const up = start(['up', '--json'], { ...fake.env, FAKE_DEAFNESS: 'schedule' });
    await up.entry({ event: 'ready' });
    const started = family(up);
    up.child.kill('SIGINT');
    await expect.poll(() => log('schedule')).toContain('not now');
    const again = setInterval(() => up.child.kill('SIGINT'), 100);
    expect((await up.ended()).code).toBe(130);
    clearInterval(again);
    await expect.poll(() => started.filter(isRunning)).toEqual([]);
    const restarted = start(['up', '--json'], fake.env);
    await restarted.entry({ event: 'ready' });
  });

  it('starts a service again when it crashes or is killed', async () => {
    const up = start(['up', '--json'], fake.env);
    await up.entry({ event: 'ready' });
    const { pid = 0 } = stackFile().services['schedule'] ?? {};
    process.kill(pid, 'SIGKILL');
    await up.entry({ event: 'restarting', service: 'schedule', reason: 'SIGKILL' });
    await up.entry({ event: 'service_ready', service: 'schedule' });
    const restarted = stackFile().services['schedule']?.pid ?? 0;
    expect(restarted).not.toBe(pid);
    expect(identify(restarted)).toBeDefined();

    await fetch(`${project.env['USER_SERVICE_URL']}/crash`).catch(() => undefined);
    await up.entry({ event: 'restarting', service: 'user', reason: 'exit 3' });
    await up.entry({ event: 'service_ready', service: 'user' });
  });

  it.each([
    { name: 'postgres', key: 'database_url' },
    { name: 'redis', key: 'redis_url' },
  ] as const)('starts $name again where it was when it is killed', async ({ name, key }) => {
    const up = start(['up', '--json', '--no-demo']);
    await up.entry({ event: 'ready' });
    const before = stackFile();
    const { pid = 0 } = (await findPortOwner(Number(new URL(before[key]).port))) ?? {};
    process.kill(pid, 'SIGKILL');
    await up.entry({ event: 'restarting', service: name, reason: 'SIGKILL' });
    await up.entry({ event: 'service_ready', service: name });
    await expect.poll(() => stackFile()[name]).not.toHaveProperty('trouble');
    const after = stackFile();
    expect(after[key]).toBe(before[key]);
    expect(after[name]?.started_at).not.toBe(before[name]?.started_at);
    // Services connect again by themselves.
    expect(after.services).toEqual(before.services);
    expect((await start(['status']).ended()).code).toBe(0);
  });

  it('says why Redis cannot be started again, and goes on trying', async () => {
    const up = start(['up', '--json', '--no-demo']);
    await up.entry({ event: 'ready' });
    const port = Number(new URL(stackFile().redis_url).port);
    const { pid = 0 } = (await findPortOwner(port)) ?? {};
    const aof = join(project.root, '.fitsync', 'redis', 'appendonlydir');
    rmSync(aof, { recursive: true });
    writeFileSync(aof, 'no folder');
    process.kill(pid, 'SIGKILL');
    const failed = await up.entry({ event: 'service_failed', service: 'redis' });
    expect(failed['reason']).toContain('appendonlydir');
    const status = await start(['status']).ended();
    expect(status.code).toBe(1);
    expect(status.stdout).toContain('being restarted');
    rmSync(aof);
    await up.entry({ event: 'service_ready', service: 'redis' });
    expect((await start(['status']).ended()).code).toBe(0);
  });

  it('takes the ports of the last run again, so that others find it', async () => {
    const first = start(['up', '--json', '--no-demo']);
    await first.entry({ event: 'ready' });
    const { redis_url, database_url } = stackFile();
    expect((await start(['down']).ended()).code).toBe(0);
    const second = start(['up', '--json', '--no-demo']);
    await second.entry({ event: 'ready' });
    expect(stackFile()).toMatchObject({ redis_url, database_url });
  });

  it('names the owner of a busy port, and how to take another', async () => {
    const port = Number(new URL(project.env['SCHEDULE_SERVICE_URL'] ?? '').port);
    const blocker = createServer().listen(port);
    await once(blocker, 'listening');
    const up = start(['up']);
    expect((await up.ended()).code).toBe(1);
    expect(up.stderr()).toContain(`port ${port} of schedule is taken by`);
    expect(up.stderr()).toContain(`(pid ${process.pid})`);
    expect(up.stderr()).toMatch(/SCHEDULE_SERVICE_URL=http:\/\/localhost:\d+ fitsync up/);
    blocker.close();
  });

  it('shows why a service does not start, and stops the rest', async () => {
    const up = start(['up'], { FAKE_FAILURE: 'schedule' });
    const { code } = await up.ended();
    expect(code).toBe(1);
    expect(up.stderr()).toContain('schedule ended before it was ready (exit 1)');
    expect(up.stderr()).toContain('the fake service cannot start');
    expect(commandsIn(project.root)).toEqual([]);
    expect(existsSync(stackPath())).toBe(false);
  });

  it('fails when demo data cannot be made', async () => {
    project.addDemo('schedule', `throw new Error('no gym')`);
    const up = start(['up'], fake.env);
    expect((await up.ended()).code).toBe(1);
    expect(up.stderr()).toContain('schedule demo data failed (exit 1)');
    expect(up.stderr()).toContain('no gym');
  });

  it('deletes the data with --fresh, but nothing else', async () => {
    const data = join(project.root, '.fitsync', 'redis', 'old');
    mkdirSync(join(data, '..'), { recursive: true });
    writeFileSync(data, '');
    const refused = start(['up', '--fresh'], { REDIS_URL: 'redis://localhost:1' });
    expect((await refused.ended()).code).toBe(2);
    expect(existsSync(data)).toBe(true);
    const up = start(['up', '--fresh', '--json']);
    await up.entry({ event: 'ready' });
    expect(existsSync(data)).toBe(false);
    expect(existsSync(join(project.root, 'services', 'user'))).toBe(true);
  });
});

describe('fitsync events tail', () => {
  it.each(['stream', 'pubsub'])('outlives a restart of the stack: %s', async (source) => {
    const first = start(['up', '--json', '--no-demo']);
    await first.entry({ event: 'ready' });
    const tail = start(['events', 'tail', '--json', '--source', source]);
    await expect.poll(() => tail.stderr()).toContain('tailing');
    await start(['down']).ended();
    await expect.poll(() => tail.stderr()).toContain('Redis is away');
    const second = start(['up', '--json', '--no-demo']);
    await second.entry({ event: 'ready' });
    await expect.poll(() => tail.stderr()).toContain('Redis is back');
    const event_id = randomUUID();
    const event = { type: 'booking.created', event_id, ms: Date.now() } as const;
    const redis = new Redis(stackFile().redis_url);
    // The subscription is made again a moment after the connection.
    await expect
      .poll(() => redis.pubsub('NUMSUB', event.type))
      .toEqual([event.type, source === 'pubsub' ? 1 : 0]);
    await writeLog(redis, event);
    await redis.publish(event.type, JSON.stringify(envelopeOf(event)));
    await redis.quit();
    await tail.entry({ event_id });
  });

  it('ends when the stack comes back with its Redis somewhere else', async () => {
    const first = start(['up', '--json', '--no-demo']);
    await first.entry({ event: 'ready' });
    const { redis_url } = stackFile();
    const tail = start(['events', 'tail']);
    await expect.poll(() => tail.stderr()).toContain('tailing');
    await start(['down']).ended();
    const blocker = createServer().listen(Number(new URL(redis_url).port), '127.0.0.1');
    await once(blocker, 'listening');
    const second = start(['up', '--json', '--no-demo']);
    await second.entry({ event: 'ready' });
    expect((await tail.ended()).code).toBe(5);
    expect(tail.stderr()).toContain(`Redis at ${redis_url} does not come back`);
    blocker.close();
  });
});

describe('fitsync restart', () => {
  const pidOf = (service: string) => stackFile().services[service]?.pid ?? 0;

  it('replaces one process after the other, and no connection is refused meanwhile', async () => {
    const up = start(['up', '--json'], fake.env);
    await up.entry({ event: 'ready' });
    const before = { user: pidOf('user'), schedule: pidOf('schedule') };
    const restarted = new AbortController();
    const answered = new Set<unknown>();
    const ask = async (): Promise<void> => {
      while (!restarted.signal.aborted) {
        const answer = await fetch(`${project.env['SCHEDULE_SERVICE_URL']}/`, {
          headers: { connection: 'close' },
        });
        answered.add(((await answer.json()) as { pid: unknown }).pid);
      }
    };
    const asking = Promise.all([ask(), ask()]);
    const restart = start(['restart', '--json']);
    expect((await restart.ended()).code).toBe(0);
    await restart.entry({ event: 'step', step: 'user', state: 'done' });
    await restart.entry({ event: 'step', step: 'schedule', state: 'done' });
    restarted.abort();
    await asking;
    expect(pidOf('user')).not.toBe(before.user);
    expect(answered).toEqual(new Set([before.schedule, pidOf('schedule')]));
    expect(identify(before.schedule)).toBeUndefined();
  });

  it('starts the new process again when it crashes', async () => {
    const up = start(['up', '--json'], fake.env);
    await up.entry({ event: 'ready' });
    const untouched = pidOf('user');
    expect((await start(['restart', 'schedule']).ended()).code).toBe(0);
    expect(pidOf('user')).toBe(untouched);
    process.kill(pidOf('schedule'), 'SIGKILL');
    await up.entry({ event: 'restarting', service: 'schedule', reason: 'SIGKILL' });
    await up.entry({ event: 'service_ready', service: 'schedule' });
  });

  it('leaves the old process where the new one does not start, and says why', async () => {
    const up = start(['up', '--json'], fake.env);
    await up.entry({ event: 'ready' });
    const { schedule, user } = { schedule: pidOf('schedule'), user: pidOf('user') };
    writeFileSync(
      join(project.root, 'services', 'schedule', 'src', 'main.ts'),
      `throw new Error('half an edit')`,
    );
    const restart = start(['restart']);
    expect((await restart.ended()).code).toBe(7);
    expect(restart.stderr()).toContain('schedule is not replaced, its process serves on');
    expect(restart.stderr()).toContain('half an edit');
    expect(pidOf('schedule')).toBe(schedule);
    expect(pidOf('user')).not.toBe(user);
    const answer = await fetch(`${project.env['SCHEDULE_SERVICE_URL']}/`);
    expect(await answer.json()).toEqual({ pid: schedule });
  });

  it('says so when the new process has ended by the time that the old one has stopped', async () => {
    const pidFile = join(project.root, 'the-new-process');
    const up = start(['up', '--json'], { ...fake.env, FAKE_STOP_AFTER: pidFile });
    await up.entry({ event: 'ready' });
    writeFileSync(
      join(project.root, 'services', 'schedule', 'src', 'main.ts'),
      `import { writeFileSync } from 'node:fs';
      process.on('exit', () => writeFileSync(${JSON.stringify(pidFile)}, String(process.pid)));
      process.send('ready', () => { throw new Error('half an edit'); });`,
    );
    const restart = start(['restart', 'schedule']);
    expect((await restart.ended()).code).toBe(1);
    expect(restart.stderr()).toContain(
      'schedule is being started again: schedule ended after it was ready (exit 1)',
    );
    expect(restart.stderr()).toContain('half an edit');
  });

  it('knows the services that run, and that none does', async () => {
    expect((await start(['restart']).ended()).code).toBe(5);
    const up = start(['up', '--json'], fake.env);
    await up.entry({ event: 'ready' });
    const restart = start(['restart', 'scheduel']);
    expect((await restart.ended()).code).toBe(4);
    expect(restart.stderr()).toContain('did you mean: schedule?');
  });
});

describe('fitsync down', () => {
  it('stops the stack and waits until it is gone', async () => {
    const up = start(['up', '--json'], fake.env);
    await up.entry({ event: 'ready' });
    const started = family(up);
    const down = await start(['down']).ended();
    expect(down).toMatchObject({ code: 0, stdout: `stopped the stack (pid ${up.pid})\n` });
    expect(started.filter(isRunning)).toEqual([]);
    expect((await start(['down']).ended()).code).toBe(0);
  });

  it('does not touch a process that only has the number of an old stack', async () => {
    const folder = join(project.root, '.fitsync');
    mkdirSync(folder);
    const old = { pid: process.pid, birth: 'another day' };
    writeFileSync(join(folder, 'stack.lock'), JSON.stringify(old));
    expect(await start(['down']).ended()).toMatchObject({ code: 0 });
    expect(existsSync(join(folder, 'stack.lock'))).toBe(false);
  });
});

function start(args: readonly string[], env: Readonly<Record<string, string>> = {}): FitSyncRun {
  const run = runFitsync(project, args, env);
  runs.push(run);
  return run;
}

/** The process and everything below it. */
function family(run: FitSyncRun): ProcessIdentity[] {
  return [run.pid, ...descendantsOf(run.pid)].flatMap((pid) => identify(pid) ?? []);
}

function stackPath(): string {
  return join(project.root, '.fitsync', 'stack.json');
}

function stackFile(): StackFile {
  const stack = readStackFile(stackPath());
  if (!stack) throw new Error('there is no stack file');
  return stack;
}

function log(service: string): string {
  return readFileSync(join(project.root, '.fitsync', 'logs', `${service}.log`), 'utf8');
}
