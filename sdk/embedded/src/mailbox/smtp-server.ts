import { once } from 'node:events';
import { callbackify } from 'node:util';
import type { SMTPServerDataStream, SMTPServerSession } from 'smtp-server';
import { readHeader } from './mail-header.ts';
import type { MessageStore } from './message-store.ts';

const largestMail = 25 * 1024 ** 2;
const closeTimeout = 1_000;

/** A running server. */
export interface RunningServer {
  close(): Promise<void>;
}

/**
 * Starts an SMTP server on the loopback address that takes every mail, from anybody and with whatever credentials, and
 * says so only when the mail is stored.
 */
export async function startSmtpServer(port: number, store: MessageStore): Promise<RunningServer> {
  // Loading it takes a while, and most who load this package start no mailbox.
  const { SMTPServer } = await import('smtp-server');
  const server = new SMTPServer({
    name: 'mailbox.fitsync',
    banner: 'FitSync mailbox',
    size: largestMail,
    rejectOversized: true,
    authOptional: true,
    // Without it, credentials may be sent in the clear: nothing here leaves the machine.
    disabledCommands: ['STARTTLS'],
    disableReverseLookup: true,
    closeTimeout,
    onAuth: ({ username }, _session, done) => done(null, { user: username ?? 'anybody' }),
    onData: callbackify(async (stream: SMTPServerDataStream, session: SMTPServerSession) => {
      try {
        return `stored as ${await storeMail(stream, session, store)}`;
      } catch (error) {
        throw asTemporary(error);
      }
    }),
  });
  // Connections that break are no failure of the server.
  server.on('error', () => undefined);
  await once(server.listen(port, '127.0.0.1'), 'listening');
  return {
    close: () =>
      new Promise((resolve) => {
        server.close(resolve);
      }),
  };
}

async function storeMail(
  stream: SMTPServerDataStream,
  session: SMTPServerSession,
  store: MessageStore,
): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) {
    // The rest is still read: the client hears the answer only behind it.
    if (!stream.sizeExceeded) chunks.push(chunk);
  }
  if (stream.sizeExceeded) throw new Error('the mail is too large');
  const mail = Buffer.concat(chunks);
  return store.add({
    channel: 'email',
    key: readHeader(mail, 'Message-ID'),
    content: (id, receivedAt) => Buffer.concat([traceHeaders(id, receivedAt, session), mail]),
  });
}

/** What every server that delivers a mail puts before it: here is who it was really for. */
function traceHeaders(id: string, receivedAt: Date, session: SMTPServerSession): Buffer {
  const { mailFrom, rcptTo } = session.envelope;
  const lines = [
    `Return-Path: <${mailFrom ? mailFrom.address : ''}>`,
    ...rcptTo.map(({ address }) => `Delivered-To: ${address}`),
    `Received: by mailbox.fitsync with ${session.transmissionType} id ${id}; ${receivedAt.toUTCString()}`,
  ];
  return Buffer.from(lines.map((line) => `${line}\r\n`).join(''));
}

/** Tells the client to try again: that the mail cannot be stored is not its fault. */
function asTemporary(error: unknown): Error {
  const message = error instanceof Error ? error.message : String(error);
  return Object.assign(new Error(message, { cause: error }), { responseCode: 451 });
}
