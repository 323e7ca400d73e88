import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import { afterAll, afterEach, assert, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { readStackFile, type StackFile } from '../src/stack/stack-file.ts';
import { listen } from './fixtures/listen.ts';
import { type FitSyncRun, runFitsync } from './fixtures/run-fitsync.ts';
import {
  createStackProject,
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
  project = await createStackProject(['user', 'notification']);
  runs = [];
});
afterEach(async () => {
  for (const run of runs) {
    run.child.kill('SIGTERM');
    await run.ended();
  }
  project.remove();
});

function start(args: readonly string[], env: Readonly<Record<string, string>> = {}): FitSyncRun {
  const run = runFitsync(project, args, { ...fake.env, ...env });
  runs.push(run);
  return run;
}

async function up(env: Readonly<Record<string, string>> = {}): Promise<FitSyncRun> {
  const run = start(['up', '--json'], env);
  await run.entry({ event: 'ready' });
  return run;
}

function stackFile(): StackFile {
  const stack = readStackFile(join(project.root, '.fitsync', 'stack.json'));
  assert(stack);
  return stack;
}

function theMailbox(): NonNullable<StackFile['mailbox']> {
  const { mailbox } = stackFile();
  assert(mailbox);
  return mailbox;
}

async function send(subject: string): Promise<void> {
  const transport = createTransport(theMailbox().smtp_url);
  await transport.sendMail({ from: 'a@example.com', to: 'b@example.com', subject });
  transport.close();
}

async function subjects(): Promise<unknown> {
  const { code, stdout } = await start(['mail', 'list', '--json']).ended();
  expect(code).toBe(0);
  const messages: readonly { readonly subject: string }[] = JSON.parse(stdout);
  return messages.map(({ subject }) => subject);
}

/** Has the demo script of the notification service write its environment down. */
function recordEnvironment(): () => Readonly<Record<string, string>> {
  const file = join(project.root, 'environment.json');
  const script = `require('node:fs').writeFileSync(${JSON.stringify(file)}, JSON.stringify(process.env))`;
  project.addDemo('notification', script);
  return () => JSON.parse(readFileSync(file, 'utf8'));
}

describe('the mailbox of a stack', () => {
  it('runs, takes what the notification service sends, and is shown', async () => {
    const environment = recordEnvironment();
    await up();
    const { smtp_url, http_url, directory } = theMailbox();
    expect(directory).toBe(join(project.root, '.fitsync', 'mail'));
    expect(environment()).toMatchObject({ SMTP_URL: smtp_url, TWILIO_API_URL: http_url });
    const keys = join(project.root, '.fitsync', 'keys', 'vapid.json');
    expect(statSync(keys).mode & 0o777).toBe(0o600);
    expect(JSON.parse(readFileSync(keys, 'utf8'))).toEqual({
      public_key: environment()['VAPID_PUBLIC_KEY'],
      private_key: environment()['VAPID_PRIVATE_KEY'],
    });
    const status = await start(['status', '--json']).ended();
    expect(JSON.parse(status.stdout)).toMatchObject({
      parts: expect.arrayContaining([
        expect.objectContaining({ name: 'mailbox', url: smtp_url, ready: true }),
      ]),
    });
    const logs = await start(['logs', 'mailbox']).ended();
    expect(logs.stdout).toContain('listening');
  });

  it('comes back with its mails, where it was, when it is killed', async () => {
    const run = await up();
    await send('before');
    const { pid = 0, smtp_url } = theMailbox();
    process.kill(pid, 'SIGKILL');
    await run.entry({ event: 'restarting', service: 'mailbox', reason: 'SIGKILL' });
    await run.entry({ event: 'service_ready', service: 'mailbox' });
    await expect.poll(() => theMailbox().pid).toBeDefined();
    expect(theMailbox()).toMatchObject({ smtp_url });
    expect(theMailbox().pid).not.toBe(pid);
    await send('after');
    expect(await subjects()).toEqual(['before', 'after']);
  });

  it('ends with the stack, but what it has can be read and stays', async () => {
    const run = await up();
    await send('kept');
    const { http_url } = theMailbox();
    run.child.kill('SIGTERM');
    expect((await run.ended()).code).toBe(0);
    await expect(fetch(`${http_url}/readyz`)).rejects.toThrow('fetch failed');
    expect(await subjects()).toEqual(['kept']);
    await up();
    expect(await subjects()).toEqual(['kept']);
  });

  it('deduplicates when asked to', async () => {
    await up({ MAILBOX_DEDUPLICATE: 'true' });
    const transport = createTransport(theMailbox().smtp_url);
    const mail = { from: 'a@example.com', to: 'b@example.com', messageId: '<1@example.com>' };
    await transport.sendMail({ ...mail, subject: 'first' });
    await transport.sendMail({ ...mail, subject: 'again' });
    transport.close();
    expect(await subjects()).toEqual(['first']);
  });

  it('does not run where SMTP_URL names a server', async () => {
    const environment = recordEnvironment();
    await up({ SMTP_URL: 'smtp://mail.example.com' });
    expect(stackFile()).not.toHaveProperty('mailbox');
    expect(environment()).toMatchObject({ SMTP_URL: 'smtp://mail.example.com' });
    expect(environment()).not.toHaveProperty('TWILIO_API_URL');
    const list = start(['mail', 'list']);
    expect((await list.ended()).code).toBe(5);
    expect(list.stderr()).toContain('has no mailbox: SMTP_URL names its mail server');
  });

  it('names the owner of a busy port, and how to take another', async () => {
    const blocker = createServer();
    const port = await listen(blocker, '127.0.0.1');
    const run = start(['up'], { MAILBOX_SMTP_PORT: String(port) });
    expect((await run.ended()).code).toBe(1);
    expect(run.stderr()).toContain(`port ${port} of mailbox is taken by`);
    expect(run.stderr()).toContain(`(pid ${process.pid})`);
    expect(run.stderr()).toMatch(/MAILBOX_SMTP_PORT=\d+ fitsync up/);
    blocker.close();
    await once(blocker, 'close');
  });

  it('is there for a notification service that runs beside the stack', async () => {
    await start(['up', '--json', '--only', 'user']).entry({ event: 'ready' });
    const main = join(project.root, 'services', 'notification', 'src', 'main.ts');
    writeFileSync(main, 'console.log(process.env.SMTP_URL, process.env.VAPID_PUBLIC_KEY)');
    const serve = await start(['serve', 'notification']).ended();
    expect(serve.stdout).toMatch(/^smtp:\/\/127\.0\.0\.1:\d+ [\w-]{87}\n$/);
    expect(serve.stdout).toContain(theMailbox().smtp_url);
  });

  it('refuses a port that is none', async () => {
    const run = start(['up'], { MAILBOX_HTTP_PORT: '80x' });
    expect((await run.ended()).code).toBe(2);
    expect(run.stderr()).toContain('MAILBOX_HTTP_PORT must be a port from 0 to 65535');
  });

  it('is empty again after --fresh', async () => {
    const old = join(project.root, '.fitsync', 'mail', 'mif3k2a0.eml');
    mkdirSync(join(old, '..'), { recursive: true });
    writeFileSync(old, 'Subject: old\r\n\r\n');
    // --fresh deletes nothing of databases that are not its own.
    const run = runFitsync(project, ['up', '--fresh', '--json']);
    runs.push(run);
    await run.entry({ event: 'ready' });
    expect(existsSync(old)).toBe(false);
  });
});
