import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { bin, type CliUser, createCliUser } from './fixtures/run-cli.ts';

const now = Date.now();
/** Ids are moments; the last one was a minute ago. */
const idAgo = (minutes: number): string => (now - minutes * 60_000).toString(36);
const receivedAt = (id: string): string => new Date(Number.parseInt(id, 36)).toISOString();
const ids = { booking: idAgo(60), sms: idAgo(30), push: idAgo(20), hostile: idAgo(1) };

const booking = [
  'Return-Path: <app@example.com>',
  'Delivered-To: client@example.com',
  'Received: by mailbox.fitsync with ESMTP id x; Thu, 26 Nov 2026 08:00:00 GMT',
  'From: FitSync <app@example.com>',
  'To: Jo <client@example.com>',
  'Subject: =?utf-8?Q?Termin_best=C3=A4tigt?=',
  'Content-Type: multipart/alternative; boundary=b',
  '',
  '--b',
  'Content-Type: text/plain; charset=utf-8',
  '',
  'See you at 14:00.',
  '--b',
  'Content-Type: text/html; charset=utf-8',
  '',
  '<p>See you at <b>14:00</b>.</p>',
  '--b--',
  '',
].join('\r\n');

const hostile = [
  'Delivered-To: trainer@example.com',
  'Received: by mailbox.fitsync with ESMTP id x; Thu, 26 Nov 2026 08:00:00 GMT',
  'From: "\u001B]0;owned\u0007" <a@example.com>',
  'To: trainer@example.com',
  'Subject: =?utf-8?Q?=1B[2Jgone=C2=9B1m?=',
  'Content-Type: text/plain; charset=utf-8',
  '',
  'text \u001B[31mred \u009B2J <script>alert(1)</script>',
  '',
].join('\r\n');

const sms = {
  id: ids.sms,
  channel: 'sms',
  received_at: receivedAt(ids.sms),
  from: '+15005550006',
  to: ['+4915112345678'],
  subject: 'Tomorrow at 14:00',
  text: 'Tomorrow at 14:00',
  sid: 'SM0',
  account_sid: 'AC0',
};

const push = {
  ...sms,
  id: ids.push,
  channel: 'push',
  received_at: receivedAt(ids.push),
  to: ['http://127.0.0.1:8025/push/x'],
  subject: 'Session',
  ttl: 60,
  urgency: 'normal',
  payload: '{"title":"Session","body":"at 14:00"}',
};

let user: CliUser;
let directory: string;

beforeEach(() => {
  user = createCliUser();
  directory = join(user.home, '.fitsync', 'mail');
  mkdirSync(directory, { recursive: true });
});
afterEach(() => user.remove());

function fill(): void {
  writeFileSync(join(directory, `${ids.booking}.eml`), booking);
  writeFileSync(join(directory, `${ids.sms}.sms.json`), JSON.stringify(sms));
  writeFileSync(join(directory, `${ids.push}.push.json`), JSON.stringify(push));
  writeFileSync(join(directory, `${ids.hostile}.eml`), hostile);
}

async function listed(...args: readonly string[]): Promise<readonly string[]> {
  const { code, stdout } = await user.run(['mail', 'list', '--json', ...args]);
  expect(code).toBe(0);
  const messages: readonly { readonly id: string }[] = JSON.parse(stdout);
  return messages.map(({ id }) => id);
}

describe('fitsync mail list', () => {
  it('lists every channel, oldest first, without a stack that runs', async () => {
    fill();
    const { code, stdout } = await user.run(['mail', 'list']);
    expect(code).toBe(0);
    const [head, ...rows] = stdout.trimEnd().split('\n');
    expect(head).toMatch(/^ID +RECEIVED +CHANNEL +TO +SUBJECT$/);
    expect(rows[0]).toMatch(
      new RegExp(`^${ids.booking} +\\S+Z +email +client@example.com +Termin bestätigt$`),
    );
    expect(rows.map((row) => row.split(' ')[0])).toEqual(Object.values(ids));
  });

  it.each([
    [['--to', 'Client@example.com'], [ids.booking]],
    [['--to', '+4915112345678', '--channel', 'sms'], [ids.sms]],
    [
      ['--channel', 'email'],
      [ids.booking, ids.hostile],
    ],
    [
      ['--since', '25m'],
      [ids.push, ids.hostile],
    ],
    [['--last', '1'], [ids.hostile]],
    [['--to', 'nobody@example.com'], []],
  ])('takes %j', async (args, expected) => {
    fill();
    expect(await listed(...args)).toEqual(expected);
  });

  it('says what an empty mailbox has', async () => {
    expect(await user.run(['mail', 'list'])).toMatchObject({ code: 0, stdout: 'no messages\n' });
    expect(await listed()).toEqual([]);
  });

  it.each([
    [['--channel', 'fax'], '--channel is email, sms, push'],
    [['--since', 'soon'], '--since takes'],
    [['--last', '0'], '--last takes'],
  ])('refuses %j', async (args, message) => {
    const { code, stderr } = await user.run(['mail', 'list', ...args]);
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining(message) });
  });

  it('says what to do where there is no mailbox', async () => {
    rmSync(directory, { recursive: true });
    const { code, stderr } = await user.run(['mail', 'list']);
    expect(code).toBe(5);
    expect(stderr).toContain('there is no mailbox');
    expect(stderr).toContain('fitsync up starts one');
  });
});

describe('fitsync mail show', () => {
  it('shows headers and text', async () => {
    fill();
    const { stdout } = await user.run(['mail', 'show', ids.booking]);
    expect(stdout).toContain('From: "FitSync" <app@example.com>\n');
    expect(stdout).toContain('Subject: Termin bestätigt\n');
    expect(stdout).toContain('Delivered to: client@example.com\n');
    expect(stdout).toMatch(/\n\nSee you at 14:00\.\n$/);
  });

  it('shows the HTML, the source and everything', async () => {
    fill();
    const html = await user.run(['mail', 'show', ids.booking, '--html']);
    expect(html.stdout).toBe('<p>See you at <b>14:00</b>.</p>');
    const raw = await user.run(['mail', 'show', ids.booking, '--raw']);
    expect(raw.stdout).toBe(booking);
    const json = await user.run(['mail', 'show', ids.booking, '--json']);
    expect(JSON.parse(json.stdout)).toMatchObject({
      id: ids.booking,
      channel: 'email',
      to: ['client@example.com'],
      subject: 'Termin bestätigt',
      text: 'See you at 14:00.',
      html: '<p>See you at <b>14:00</b>.</p>',
    });
  });

  it('shows SMS and push messages', async () => {
    fill();
    expect((await user.run(['mail', 'show', ids.sms])).stdout).toContain('\n\nTomorrow at 14:00\n');
    expect((await user.run(['mail', 'show', ids.push])).stdout).toContain('"body": "at 14:00"');
  });

  it('lets no control character of a mail through', async () => {
    fill();
    for (const args of [['show', 'latest'], ['list'], ['show', 'latest', '--json']]) {
      const { code, stdout } = await user.run(['mail', ...args]);
      expect(code).toBe(0);
      expect(stdout).not.toMatch(/(?![\n])\p{Cc}/u);
    }
    const { stdout } = await user.run(['mail', 'show', 'latest']);
    expect(stdout).toContain('Subject: ␛[2Jgone');
    expect(stdout).toContain('text ␛[31mred');
  });

  it.each([
    ['an unknown id', ['show', `${ids.booking.slice(0, -1)}!`], 4, `did you mean: ${ids.booking}`],
    ['what is like no id', ['show', 'nope'], 4, 'fitsync mail list shows what it has'],
    ['the HTML of an SMS', ['show', ids.sms, '--html'], 1, 'has no HTML'],
    ['two forms at once', ['show', ids.sms, '--html', '--raw'], 2, 'only one of'],
  ])('refuses %s', async (_, args, code, message) => {
    fill();
    const result = await user.run(['mail', ...args]);
    expect(result).toEqual({ code, stdout: '', stderr: expect.stringContaining(message) });
  });

  it('has nothing to show of an empty mailbox', async () => {
    const { code, stderr } = await user.run(['mail', 'show', 'latest']);
    expect(code).toBe(4);
    expect(stderr).toContain('the mailbox is empty');
  });
});

describe('fitsync mail open', () => {
  const temporary = mkdtempSync(join(tmpdir(), 'fitsync-open-'));
  afterAll(() => rmSync(temporary, { recursive: true }));
  const env = { TMPDIR: temporary };
  // It gives a command a terminal; that of other systems than Linux takes other options.
  const hasScript = spawnSync('script', ['--version']).status === 0;

  it('prints the path of a private page off a terminal', async () => {
    fill();
    const { code, stdout } = await user.run(['mail', 'open', ids.booking], { env });
    expect(code).toBe(0);
    const file = stdout.trimEnd();
    expect(file.startsWith(temporary)).toBe(true);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(statSync(join(file, '..')).mode & 0o777).toBe(0o700);
    const page = readFileSync(file, 'utf8');
    expect(page).toMatch(
      /^<!doctype html><meta charset="utf-8"><meta http-equiv="Content-Security/,
    );
    expect(page).toContain('<p>See you at <b>14:00</b>.</p>');
  });

  it.runIf(hasScript)('opens the browser on a terminal', async () => {
    fill();
    const browser = join(temporary, 'xdg-open');
    writeFileSync(browser, '#!/bin/sh\n', { mode: 0o755 });
    const command = `'${process.execPath}' '${bin}' mail open ${ids.booking}`;
    const child = spawn('script', ['-qec', command, '/dev/null'], {
      cwd: user.home,
      env: { ...env, PATH: `${temporary}:${process.env['PATH']}`, DISPLAY: ':0' },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    expect(await text(child.stdout)).toMatch(/^opened \/\S+\.html\r?\n$/);
  });

  it('makes a page of a mail without HTML, and escapes it', async () => {
    fill();
    const { stdout } = await user.run(['mail', 'open', 'latest', '--json'], { env });
    const { id, file, opened }: { id: string; file: string; opened: boolean } = JSON.parse(stdout);
    expect({ id, opened }).toEqual({ id: ids.hostile, opened: false });
    expect(readFileSync(file, 'utf8')).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
  });
});
