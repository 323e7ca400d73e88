import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { type Browser, type Page, startChromium } from '@fitsync/testing';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { packSdk } from '../../scripts/pack/pack-sdk.ts';
import { browsers, reasons } from '../e2e/browsers.ts';
import { expectUntested } from '../e2e/expect-untested.ts';
import { daysFromNow, demo, send, signIn } from '../e2e/http.ts';
import { joinStack, printed } from '../e2e/stack.ts';

const run = promisify(execFile);
const example = fileURLToPath(new URL('../../examples/web', import.meta.url));
/** A server that npm runs. */
interface Served {
  readonly url: string;
  stop(): Promise<void>;
}

/** Has npm run a script of an app that serves its page. */
async function serve(script: string, app: string, gatewayUrl: string): Promise<Served> {
  const env = { ...process.env, FITSYNC_URL: gatewayUrl, NO_COLOR: '1' };
  // In a group of its own, as npm starts others.
  const server = spawn('npm', ['run', script], { cwd: app, env, detached: true });
  const ended = once(server, 'close');
  const [url = ''] =
    /http:\/\/localhost:\d+\//.exec(await printed(server, /localhost:\d+\//)) ?? [];
  return {
    url,
    stop: async () => {
      if (server.pid !== undefined) process.kill(-server.pid);
      await ended;
    },
  };
}

const isSource = (path: string): boolean => !['node_modules', 'dist'].includes(basename(path));

it.each(reasons)('nobody looks at the calendar, for want of a browser: %s', (reason) => {
  expectUntested('the example in a browser', reason);
});

describe.each(browsers)('the calendar in a browser', (chromium) => {
  let folder: string;
  let app: string;
  let gatewayUrl: string;
  let built: Served;
  let browser: Browser;
  let page: Page;
  /** What the page throws. */
  let faults: string[];

  beforeAll(async () => {
    ({ gatewayUrl } = await joinStack(inject('stack')));
    // As it is in the repository, but with nothing of that around it except for the packed SDK.
    folder = await mkdtemp(join(tmpdir(), 'fitsync-web-'));
    app = join(folder, 'examples/web');
    await cp(example, app, { recursive: true, filter: isSource });
    await packSdk(join(folder, 'dist'));
    await run('npm', ['install', '--prefer-offline'], { cwd: app });
    await run('npm', ['run', 'build'], { cwd: app });
    built = await serve('preview', app, gatewayUrl);
    browser = await startChromium(chromium);
  });
  beforeEach(async () => {
    faults = [];
    page = await browser.newPage();
    page.on('pageerror', (error) => faults.push(error.message));
    await page.goto(built.url);
  });
  afterEach(async () => {
    await page.close();
  });
  afterAll(async () => {
    await browser?.close();
    await built?.stop();
    await rm(folder, { recursive: true, force: true });
  });

  async function enter(email: string, password: string = demo.password): Promise<void> {
    await page.getByLabel('Email').fill(email);
    await page.getByLabel('Password').fill(password);
    await page.getByRole('button', { name: 'Sign in' }).click();
  }

  async function book(date: string, time: string): Promise<void> {
    await page.getByLabel('Day', { exact: true }).fill(date);
    await page.getByLabel('Start').fill(time);
    await page.getByRole('button', { name: 'Book an hour' }).click();
  }

  const session = (times: string) => page.getByRole('listitem').filter({ hasText: times });
  const alert = (text: string) => page.getByRole('alert').filter({ hasText: text });

  it('starts', async () => {
    const started = await serve('start', app, gatewayUrl);
    try {
      await page.goto(started.url);
      await enter(demo.client.email);
      await page.getByText('Live', { exact: true }).waitFor();
      expect(faults).toEqual([]);
    } finally {
      await page.close();
      await started.stop();
    }
  });

  it('says in plain words what is wrong', async () => {
    await enter('nobody@example.com', 'not the password');
    await alert('Email and password do not match.').waitFor();
    expect(faults).toEqual([]);
  });

  it('books, shows what others do as they do it, and cancels', async () => {
    const date = daysFromNow(40);
    await enter(demo.client.email);
    await page.getByText('Live', { exact: true }).waitFor();
    await book(date, '10:00');
    await session('10:00 – 11:00').filter({ hasText: 'Toni Trainer' }).waitFor();
    await book(date, '10:00');
    await alert('Choose another time.').waitFor();

    const answer = await send('POST', `${gatewayUrl}/api/bookings`, {
      token: await signIn(gatewayUrl, demo.trainer.email),
      body: {
        client_id: demo.client.id,
        trainer_id: demo.trainer.id,
        gym_id: demo.gym,
        booking_date: date,
        start_time: '12:00:00',
        end_time: '13:00:00',
      },
    });
    expect(answer.status).toBe(201);
    await session('12:00 – 13:00').waitFor();
    await page.getByRole('status').filter({ hasText: 'A session was booked.' }).waitFor();

    await session('10:00 – 11:00').getByRole('button').click();
    await session('10:00 – 11:00').waitFor({ state: 'detached' });
    expect(faults).toEqual([]);
  });

  it('stays signed in after a reload, and when its token has run out', async () => {
    await enter(demo.trainer.email);
    await page.getByText('Live', { exact: true }).waitFor();
    await page.evaluate(() => {
      const { refresh_token } = JSON.parse(localStorage.getItem('fitsync.tokens') ?? '');
      const expired = { access_token: 'expired', refresh_token };
      localStorage.setItem('fitsync.tokens', JSON.stringify(expired));
    });
    await page.reload();
    await page.getByText('Live', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByRole('button', { name: 'Sign in' }).waitFor();
    expect(faults).toEqual([]);
  });
});
