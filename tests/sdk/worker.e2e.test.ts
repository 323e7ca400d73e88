import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { packSdk } from '../../scripts/pack/pack-sdk.ts';
import { daysFromNow, demo, send, signIn } from '../e2e/http.ts';
import { soon } from '../e2e/soon.ts';
import { joinStack, outcomeOf, printed, type Stack } from '../e2e/stack.ts';

const run = promisify(execFile);
const root = fileURLToPath(new URL('../..', import.meta.url));

let stack: Stack;
let token: string;
let folder: string;
let app: string;
const workers: ChildProcess[] = [];

beforeAll(async () => {
  stack = await joinStack(inject('stack'));
  token = await signIn(stack.gatewayUrl, demo.client.email);
  // As it is in the repository, but with nothing of that around it except for the packed SDK.
  folder = await mkdtemp(join(tmpdir(), 'fitsync-worker-'));
  app = join(folder, 'examples/worker');
  await cp(join(root, 'examples/worker'), app, {
    recursive: true,
    filter: (path) => !['node_modules', 'calendars'].includes(basename(path)),
  });
  await packSdk(join(folder, 'dist'));
  await run('npm', ['install', '--prefer-offline', '--no-audit', '--no-fund'], { cwd: app });
});
afterAll(async () => {
  for (const worker of workers) worker.kill('SIGKILL');
  await rm(folder, { recursive: true, force: true });
});

/** Starts it as `npm start` does, but without npm in between, which would be killed in its place. */
async function startWorker(): Promise<ChildProcess> {
  const { scripts } = JSON.parse(await readFile(join(app, 'package.json'), 'utf8')) as {
    readonly scripts: { readonly start: string };
  };
  const [, ...args] = scripts.start.split(' ');
  const worker = spawn(process.execPath, args, {
    cwd: app,
    env: { ...process.env, FITSYNC_URL: stack.gatewayUrl, REDIS_URL: stack.redisUrl },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  workers.push(worker);
  await printed(worker, 'following');
  return worker;
}

async function book(hour: number): Promise<string> {
  const { status, body } = await send('POST', `${stack.gatewayUrl}/api/bookings`, {
    token,
    body: {
      client_id: demo.client.id,
      trainer_id: demo.trainer.id,
      gym_id: demo.gym,
      booking_date: daysFromNow(35),
      start_time: `${hour}:00:00`,
      end_time: `${hour + 1}:00:00`,
      type: 'one_on_one',
    },
  });
  expect(status).toBe(201);
  return body.data.id as string;
}

/** What the trainer's calendar says of a session; undefined when it is not in there. */
function calendarEntry(booking: string): Promise<string | undefined> {
  const file = join(app, 'calendars', demo.trainer.id, `${booking}.ics`);
  return readFile(file, 'utf8').catch(() => undefined);
}

it('the worker keeps calendar files, and misses nothing when it is killed', async () => {
  const worker = await startWorker();
  const first = await book(10);
  await soon(async () =>
    expect(await calendarEntry(first)).toMatch(/SUMMARY:.+\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n$/),
  );
  const killed = once(worker, 'close');
  worker.kill('SIGKILL');
  const second = await book(12);
  await killed;
  const cancelled = await send('PUT', `${stack.gatewayUrl}/api/bookings/${first}/cancel`, {
    token,
    body: {},
  });
  expect(cancelled.status).toBe(200);
  const third = await book(14);
  expect([await calendarEntry(first), await calendarEntry(third)]).toEqual([
    expect.any(String),
    undefined,
  ]);

  const again = await startWorker();
  await soon(async () => {
    expect(await calendarEntry(first)).toBeUndefined();
    expect([await calendarEntry(second), await calendarEntry(third)]).toEqual([
      expect.stringContaining(second),
      expect.stringContaining(third),
    ]);
  });
  const ended = outcomeOf(again);
  again.kill('SIGTERM');
  expect((await ended).code).toBe(0);
  const { stdout } = await stack.run('events', 'lag', 'app:calendars', '--max', '0', '--json');
  expect(stdout).toContain('app:calendars');
});

it('the worker has the types of the packed SDK', async () => {
  const strict = ['--noEmit', '--allowJs', '--checkJs', '--strict', '--skipLibCheck'];
  const modern = ['--module', 'nodenext', '--target', 'es2022'];
  const node = ['--typeRoots', join(root, 'node_modules/@types'), '--types', 'node'];
  const checked = run('tsc', [...strict, ...modern, ...node, 'worker.js'], { cwd: app });
  expect(await checked.catch((error: { readonly stdout: string }) => error)).toMatchObject({
    stdout: '',
  });
});
