import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, glob, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { packSdk } from '../../scripts/pack/pack-sdk.ts';
import { expectUntested } from '../e2e/expect-untested.ts';
import { daysFromNow, demo } from '../e2e/http.ts';
import { joinStack, printed } from '../e2e/stack.ts';

const run = promisify(execFile);
const sources = fileURLToPath(new URL('runtimes', import.meta.url));

/** An app of others: the packed SDK, and a script that uses it. */
let app: string;
let baseUrl: string;
/** Nothing is asked of the network but what the script does. */
let env: NodeJS.ProcessEnv;

beforeAll(async () => {
  app = await mkdtemp(join(tmpdir(), 'fitsync-runtimes-'));
  env = {
    ...process.env,
    DENO_DIR: join(app, '.deno'),
    DENO_NO_UPDATE_CHECK: '1',
    DO_NOT_TRACK: '1',
  };
  baseUrl = (await joinStack(inject('stack'))).gatewayUrl;
  // The programs are large, so they stay for the next time.
  await run('npm', ['install', '--prefer-offline'], { cwd: sources });
  for await (const file of glob('*.{js,mjs,cjs,capnp}', { cwd: sources })) {
    await cp(join(sources, file), join(app, file));
  }
  await writeFile(join(app, 'package.json'), '{ "type": "module", "private": true }');
  const tarball = await packSdk(app);
  await run('npm', ['install', '--offline', '--no-audit', '--no-fund', tarball], { cwd: app });
});
afterAll(() => rm(app, { recursive: true, force: true }));

/** The program of npm in which the SDK is to run, where there is one for this machine. */
async function findProgram(path: string): Promise<string | undefined> {
  for await (const file of glob(path, { cwd: join(sources, 'node_modules') })) {
    return join(sources, 'node_modules', file);
  }
  expectUntested(`the SDK in ${path}`, 'npm has none for this machine.');
  return undefined;
}

let booked = 0;
/** What the script gets: who calls, and a time that is free. */
function input(): string {
  booked += 1;
  const session = {
    client_id: demo.client.id,
    trainer_id: demo.trainer.id,
    gym_id: demo.gym,
    booking_date: daysFromNow(50 + booked),
    start_time: '06:00:00',
    end_time: '07:00:00',
  };
  const credentials = { email: demo.client.email, password: demo.password };
  return JSON.stringify({ baseUrl, credentials, session });
}

const seen = {
  role: 'client',
  listsTheTrainer: true,
  booksOnce: true,
  refreshes: true,
  errors: ['SlotTakenError', 'NotFoundError', 'InvalidRequestError'],
};

it.each(['main.mjs', 'main.cjs'])('runs in the Node of this repository: %s', async (main) => {
  const { stdout } = await run(process.execPath, [main, input()], { cwd: app, env });
  expect(JSON.parse(stdout)).toEqual(seen);
});

it.each([
  ['Node 20.19', 'node-*/bin/node', ['main.mjs']],
  ['Node 20.19 by require', 'node-*/bin/node', ['main.cjs']],
  ['Deno', '@deno/*/deno', ['run', '--allow-net=127.0.0.1', 'main.mjs']],
  ['Bun', '@oven/*/bin/bun', ['main.mjs']],
])('runs in %s', async (_name, path, args) => {
  const program = await findProgram(path);
  if (program === undefined) return;
  const { stdout } = await run(program, [...args, input()], { cwd: app, env });
  expect(JSON.parse(stdout)).toEqual(seen);
});

it('runs in a worker, workerd', async () => {
  const program = await findProgram('@cloudflare/*/bin/workerd');
  if (program === undefined) return;
  await build({
    absWorkingDir: app,
    entryPoints: ['worker.js'],
    outfile: 'bundled.js',
    bundle: true,
    format: 'esm',
    platform: 'neutral',
  });
  const workerd = spawn(program, ['serve', 'workerd.capnp', '--control-fd=1'], { cwd: app, env });
  const ended = once(workerd, 'close');
  try {
    const [, port] = /"port":(\d+)/.exec(await printed(workerd, /"port":\d+/)) ?? [];
    const response = await fetch(`http://127.0.0.1:${port}`, { method: 'POST', body: input() });
    expect(await response.json()).toEqual(seen);
  } finally {
    workerd.kill();
    await ended;
  }
});
