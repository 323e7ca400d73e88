import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import type { Readable } from 'node:stream';
import { simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';

/** A trouble that a mail server can be in: a reply at a stage, or a connection that breaks once the mail is there. */
export type MailTrouble =
  | { readonly reply: number; readonly at: 'connect' | 'recipient' | 'data' }
  | { readonly drops: 'after data' };

/** A mail as it arrived. */
export interface ReceivedMail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly messageId: string;
  readonly attempt: string;
}

/** An SMTP server that troubles can be made for. */
export interface MailServer {
  readonly url: string;
  readonly mails: ReceivedMail[];
  /** How often somebody connected. */
  readonly connections: () => number;
  /** What happens to mails from now on; undefined for nothing. `to` restricts it to one recipient. */
  trouble(kind: MailTrouble | undefined, to?: string): void;
  /** Refuses connections until it is started again. */
  stop(): Promise<void>;
  restart(): Promise<void>;
}

/** Starts it. */
export async function startMailServer(): Promise<MailServer> {
  const mails: ReceivedMail[] = [];
  let trouble: MailTrouble | undefined;
  let troubled: string | undefined;
  let connections = 0;
  let server = make();
  const port = await listen(0);

  function failure(stage: 'connect' | 'recipient' | 'data', to?: string): Error | null {
    if (troubled !== undefined && troubled !== to) return null;
    if (!trouble || !('reply' in trouble) || trouble.at !== stage) return null;
    return Object.assign(new Error('in trouble'), { responseCode: trouble.reply });
  }

  function make(): SMTPServer {
    return new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      onConnect(_session, callback) {
        connections += 1;
        callback(failure('connect'));
      },
      onRcptTo: ({ address }, _session, callback) => callback(failure('recipient', address)),
      onData(stream, session, callback) {
        const to = session.envelope.rcptTo[0]?.address ?? '';
        const answer = (failed?: Error | null) => callback(failed);
        void receive(stream, to, answer);
      },
    });
  }

  async function receive(
    stream: Readable,
    to: string,
    answer: (failed?: Error | null) => void,
  ): Promise<void> {
    const mail = await simpleParser(stream);
    const refused = failure('data', to);
    if (refused) {
      answer(refused);
      return;
    }
    const attempt = mail.headers.get('x-fitsync-attempt');
    mails.push({
      to,
      subject: mail.subject ?? '',
      text: mail.text ?? '',
      html: mail.html || '',
      messageId: mail.messageId ?? '',
      attempt: typeof attempt === 'string' ? attempt : '',
    });
    if (trouble && 'drops' in trouble) {
      for (const connection of server.connections) connection.close();
    } else answer(null);
  }

  async function listen(at: number): Promise<number> {
    server.on('error', () => undefined);
    const bound = server.listen(at, '127.0.0.1');
    await once(bound, 'listening');
    return (bound.address() as AddressInfo).port;
  }

  return {
    url: `smtp://127.0.0.1:${port}`,
    mails,
    connections: () => connections,
    trouble(kind, to) {
      trouble = kind;
      troubled = to;
    },
    async stop() {
      const closed = Promise.withResolvers<void>();
      server.close(() => closed.resolve());
      for (const connection of server.connections) connection.close();
      await closed.promise;
    },
    async restart() {
      server = make();
      await listen(port);
    },
  };
}
