import { join, resolve } from 'node:path';
import { choosePort } from '../choose-port.ts';
import { startHttpServer } from './http-server.ts';
import { type MessageStoreOptions, openMessageStore } from './message-store.ts';
import { pushRoutes } from './push-sink.ts';
import { openPushSubscriptions } from './push-subscriptions.ts';
import { startSmtpServer } from './smtp-server.ts';
import { twilioRoutes } from './twilio-sink.ts';

/** Settings of {@link startMailbox}. */
export interface MailboxOptions {
  /** Keeps messages and subscriptions; made if absent. Only one mailbox may use it. */
  readonly directory: string;
  /** 0 or absent: any free one. */
  readonly smtpPort?: number;
  /** 0 or absent: any free one. */
  readonly httpPort?: number;
  /**
   * Whether a message is stored once however often it is sent: a mail by its Message-ID, an SMS by the header
   * `Idempotency-Key`, a push message by its topic. Default `false`, as most providers.
   */
  readonly deduplicate?: boolean;
  /** Hears of each message that is stored. */
  readonly onStored?: MessageStoreOptions['onStored'];
}

/** A running mailbox. */
export interface RunningMailbox {
  readonly smtp_url: string;
  /** Where SMS and push messages are sent to; in the place of `https://api.twilio.com`. */
  readonly http_url: string;
  readonly directory: string;
  stop(): Promise<void>;
}

/**
 * Starts a mailbox that can be reached from this machine only: an SMTP server, Twilio's interface for SMS, and a Web Push
 * service. Whatever they accept is a file in the directory, on the disk before the sender hears that it was accepted.
 * It has no process of its own.
 */
export async function startMailbox({
  directory: folder,
  smtpPort: wantedSmtpPort = 0,
  httpPort: wantedHttpPort = 0,
  deduplicate = false,
  onStored = () => undefined,
}: MailboxOptions): Promise<RunningMailbox> {
  const directory = resolve(folder);
  const smtpPort = await choosePort(wantedSmtpPort);
  const httpPort = await choosePort(wantedHttpPort);
  const smtp_url = `smtp://127.0.0.1:${smtpPort}`;
  const http_url = `http://127.0.0.1:${httpPort}`;
  const store = await openMessageStore({ directory, deduplicate, onStored });
  const subscriptions = await openPushSubscriptions(
    join(directory, 'subscriptions'),
    (id) => `${http_url}/push/${id}`,
  );
  const smtp = await startSmtpServer(smtpPort, store);
  try {
    const http = await startHttpServer(httpPort, [
      { method: 'GET', path: /^\/readyz$/, handle: () => ({ status: 200, body: { smtp_url } }) },
      ...twilioRoutes(store),
      ...pushRoutes({ url: http_url, store, subscriptions }),
    ]);
    const stop = async (): Promise<void> => {
      await Promise.all([smtp.close(), http.close()]);
    };
    return { smtp_url, http_url, directory, stop };
  } catch (error) {
    await smtp.close();
    throw error;
  }
}
