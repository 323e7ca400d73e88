import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { identify, isRunning } from '../src/stack/process-identity.ts';
import { type FitSyncRun, runFitsync } from './fixtures/run-fitsync.ts';
import {
  createStackProject,
  descendantsOf,
  type FakeDatabases,
  startFakeDatabases,
  type StackProject,
} from './fixtures/stack-project.ts';

let project: StackProject;
let fake: FakeDatabases;

beforeAll(async () => {
  fake = await startFakeDatabases();
});
afterAll(() => fake.stop());
beforeEach(async () => {
  project = await createStackProject(['user', 'schedule']);
});
afterEach(() => project.remove());

const start = (args: readonly string[], env = fake.env): FitSyncRun =>
  runFitsync(project, args, env);

describe('fitsync serve', () => {
  it.each(['SIGTERM', 'SIGKILL'] as const)('runs one service until %s', async (signal) => {
    const serve = start(['serve', 'schedule']);
    await serve.entry({ service: 'schedule', msg: 'listening' });
    const [service] = descendantsOf(serve.pid).map((pid) => identify(pid));
    if (!service) throw new Error('the service does not run');
    serve.child.kill(signal);
    await serve.ended();
    await expect.poll(() => isRunning(service)).toBe(false);
  });

  it('knows only services that exist', async () => {
    const serve = start(['serve', 'scheduel']);
    expect((await serve.ended()).code).toBe(4);
    expect(serve.stderr()).toContain('did you mean: schedule?');
  });

  it('needs databases', async () => {
    const serve = start(['serve', 'schedule'], {});
    expect((await serve.ended()).code).toBe(5);
    expect(serve.stderr()).toContain('DATABASE_URL is not set');
  });
});

describe('fitsync admin', () => {
  const seen = (): unknown => JSON.parse(readFileSync(join(project.root, 'seen.json'), 'utf8'));

  beforeEach(() => {
    const script = `
      import { readFileSync, writeFileSync } from 'node:fs';
      const [action, email, ...options] = process.argv.slice(2);
      if (email === 'taken@example.com') throw new Error('that address is taken');
      const password = readFileSync(0, 'utf8').trim();
      writeFileSync('seen.json', JSON.stringify({ action, email, options, password }));
      console.log('made');`;
    writeFileSync(join(project.root, 'services', 'user', 'src', 'admin.ts'), script);
  });

  it('has the user service create the account, with a password that is shown once', async () => {
    const { code, stdout } = await start([
      'admin',
      'create',
      'a@example.com',
      '--name',
      'Ada',
      '--json',
    ]).ended();
    expect(code).toBe(0);
    expect(seen()).toEqual({
      action: 'create',
      email: 'a@example.com',
      options: ['--name', 'Ada'],
      password: expect.stringMatching(/^[\w-]{20}$/),
    });
    expect(seen()).toMatchObject(JSON.parse(stdout));
  });

  it('sets the password that it is given, and does not repeat it', async () => {
    const args = ['admin', 'reset-password', 'a@example.com', '--password', 'correct horse'];
    const reset = start(args);
    expect(await reset.ended()).toEqual({
      code: 0,
      stdout: 'set a new password of a@example.com\n',
    });
    expect(reset.stderr()).not.toContain('made');
    expect(seen()).toMatchObject({ action: 'reset-password', password: 'correct horse' });
  });

  it('fails when the user service does', async () => {
    const admin = start(['admin', 'create', 'taken@example.com']);
    expect(await admin.ended()).toEqual({ code: 1, stdout: '' });
    expect(admin.stderr()).toContain('that address is taken');
  });
});
