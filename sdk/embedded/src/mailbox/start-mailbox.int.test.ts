import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { createTransport, type SendMailOptions } from 'nodemailer';
import { afterEach, assert, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { type MailboxOptions, type RunningMailbox, startMailbox } from '../index.ts';
import {
  type EmailMessage,
  listMessageFiles,
  listMessages,
  mailboxScript,
  type Message,
  readMessage,
} from './index.ts';

let folder: string;
let running: RunningMailbox[];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fitsync-mailbox-'));
  running = [];
});
afterEach(async () => {
  await Promise.all(running.map((mailbox) => mailbox.stop()));
  await rm(folder, { recursive: true, force: true });
});

async function start(options: Partial<MailboxOptions> = {}): Promise<RunningMailbox> {
  const mailbox = await startMailbox({ directory: join(folder, 'mail'), ...options });
  running.push(mailbox);
  return mailbox;
}

async function send({ smtp_url }: { smtp_url: string }, mail: SendMailOptions): Promise<string> {
  const transport = createTransport(smtp_url);
  try {
    return (await transport.sendMail({ from: 'FitSync <app@example.com>', ...mail })).response;
  } finally {
    transport.close();
  }
}

async function allMessages({ directory }: RunningMailbox): Promise<Message[]> {
  const files = await listMessageFiles(directory);
  return Promise.all(files.map(readMessage));
}

describe('the SMTP server', () => {
  it('keeps a mail with both its parts, and who it was really for', async () => {
    const mailbox = await start();
    const response = await send(mailbox, {
      to: '"Müller, Jo" <jo@example.com>',
      bcc: 'trainer@example.com',
      subject: 'Termin bestätigt ✓',
      text: 'See you at 14:00',
      html: '<p>See you at <b>14:00</b></p>',
      attachments: [{ filename: 'session.ics', content: 'BEGIN:VCALENDAR' }],
    });
    const [file, ...others] = await listMessageFiles(mailbox.directory);
    assert(file);
    expect(others).toEqual([]);
    expect(response).toContain(file.id);
    const mail = await readMessage(file);
    expect(mail).toMatchObject({
      channel: 'email',
      from: '"FitSync" <app@example.com>',
      to: ['jo@example.com', 'trainer@example.com'],
      subject: 'Termin bestätigt ✓',
      text: 'See you at 14:00',
      html: '<p>See you at <b>14:00</b></p>',
      attachments: [{ filename: 'session.ics', content_type: 'text/calendar', size: 15 }],
    } satisfies Partial<EmailMessage>);
    assert(mail.channel === 'email');
    expect(mail.headers).toContainEqual({ name: 'Subject', value: 'Termin bestätigt ✓' });
    expect(mail.headers[0]?.name).toBe('From');
    const { id, channel, received_at, from, to, subject } = mail;
    expect(await listMessages(mailbox.directory)).toEqual([
      { id, channel, received_at, from, to, subject },
    ]);
    expect((await stat(file.path)).mode & 0o077).toBe(0);
  });

  it('takes whatever credentials, and gives ids in the order of arrival', async () => {
    const { smtp_url, directory } = await start();
    const url = smtp_url.replace('//', '//somebody:secret@');
    for (const subject of ['one', 'two', 'three']) {
      await send({ smtp_url: url }, { to: 'a@example.com', subject });
    }
    const subjects = (await listMessages(directory)).map(({ subject }) => subject);
    expect(subjects).toEqual(['one', 'two', 'three']);
  });

  it('takes many mails at once and loses none', async () => {
    const mailbox = await start();
    const transport = createTransport({ url: mailbox.smtp_url, pool: true, maxConnections: 10 });
    const numbers = Array.from({ length: 100 }, (_, number) => `n${number}@example.com`);
    await Promise.all(
      numbers.map((to) => transport.sendMail({ from: 'a@example.com', to, subject: to })),
    );
    transport.close();
    const found = (await listMessages(mailbox.directory)).flatMap(({ to }) => to);
    expect(found.toSorted()).toEqual(numbers.toSorted());
  });

  it('refuses what is too large, and keeps nothing of it', async () => {
    const mailbox = await start();
    const large = { to: 'a@example.com', text: 'x'.repeat(26 * 1024 ** 2) };
    await expect(send(mailbox, large)).rejects.toThrow(/exceeds/);
    expect(await listMessageFiles(mailbox.directory)).toEqual([]);
  });

  it('tells the client to come again when a mail cannot be stored', async () => {
    const mailbox = await start();
    await rm(mailbox.directory, { recursive: true });
    await expect(send(mailbox, { to: 'a@example.com' })).rejects.toMatchObject({
      responseCode: 451,
    });
  });

  it('stops although a client stays connected', async () => {
    const mailbox = await start();
    const idle = connect(Number(new URL(mailbox.smtp_url).port), '127.0.0.1');
    await once(idle, 'data');
    const ended = once(idle.resume(), 'close');
    await mailbox.stop();
    await ended;
    running = [];
    await expect(send(mailbox, { to: 'a@example.com' })).rejects.toThrow('ECONNREFUSED');
  });
});

describe('startMailbox', () => {
  it('names the owner of a busy port', async () => {
    const blocker = createServer().listen(0, '127.0.0.1');
    await once(blocker, 'listening');
    const address = blocker.address();
    assert(address !== null && typeof address === 'object');
    await expect(start({ smtpPort: address.port })).rejects.toThrow(
      `Port ${address.port} is in use by process ${process.pid}`,
    );
    blocker.close();
  });

  it('keeps what it has across restarts, and clears away half a mail', async () => {
    const first = await start();
    await send(first, { to: 'a@example.com', subject: 'kept' });
    await first.stop();
    await writeFile(join(first.directory, '.mif00000.eml.draft'), 'half a ma');
    const second = await start();
    expect(await listMessages(second.directory)).toMatchObject([{ subject: 'kept' }]);
    expect((await readdir(second.directory)).filter((name) => name.endsWith('.draft'))).toEqual([]);
  });
});

describe('deduplication', () => {
  const mail = { to: 'a@example.com', subject: 'again', messageId: '<same@example.com>' };

  it('is off unless asked for', async () => {
    const mailbox = await start();
    await send(mailbox, mail);
    await send(mailbox, mail);
    expect(await allMessages(mailbox)).toHaveLength(2);
  });

  it('keeps one mail of the same Message-ID, also at once and across restarts', async () => {
    const first = await start({ deduplicate: true });
    const responses = await Promise.all([send(first, mail), send(first, mail)]);
    expect(responses[0]).toBe(responses[1]);
    await first.stop();
    const second = await start({ deduplicate: true });
    expect(await send(second, mail)).toBe(responses[0]);
    await send(second, { ...mail, messageId: '<other@example.com>' });
    expect(await allMessages(second)).toMatchObject([
      { message_id: '<same@example.com>' },
      { message_id: '<other@example.com>' },
    ]);
  });
});

describe('the process of the mailbox', () => {
  const env = () => ({
    MAILBOX_DIRECTORY: join(folder, 'mail'),
    MAILBOX_SMTP_PORT: '0',
    MAILBOX_HTTP_PORT: '0',
  });

  it('does not stay when its parent has gone before it could notice', async () => {
    const stdio = ['ignore', 'ignore', 'inherit', 'ipc'] as const;
    const child = spawn(process.execPath, [mailboxScript], { env: env(), stdio: [...stdio] });
    onTestFinished(() => void child.kill('SIGKILL'));
    child.disconnect();
    expect(await once(child, 'exit')).toEqual([0, null]);
  });

  it('has what it accepted although it was killed', async () => {
    const { MAILBOX_DIRECTORY: directory } = env();
    const child = spawn(process.execPath, [mailboxScript], {
      env: env(),
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const [line]: unknown[] = await once(createInterface(child.stdout), 'line');
    const { msg, smtp_url }: { msg: string; smtp_url: string } = JSON.parse(String(line));
    expect(msg).toBe('listening');
    await send({ smtp_url }, { to: 'a@example.com', subject: 'accepted' });
    child.kill('SIGKILL');
    await once(child, 'exit');
    const [file] = await listMessageFiles(directory);
    assert(file);
    expect(await readFile(file.path, 'utf8')).toContain('Subject: accepted');
  });
});
