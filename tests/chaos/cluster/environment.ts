import { join } from 'node:path';
import { choosePort } from '@fitsync/embedded';
import { writeKeys } from '@fitsync/runtime/identity';
import { recorderName } from '../recorder/recorder-contract.ts';

/** The services of the platform. */
export const services = [
  'user',
  'training',
  'schedule',
  'progress',
  'notification',
  'gateway',
] as const;

/** The mailbox in the place of a provider that sends mails. */
export interface MailboxPlace {
  readonly directory: string;
  readonly smtpPort: number;
  readonly httpPort: number;
}

/** What all processes of a run share. */
export interface Environment {
  readonly directory: string;
  readonly urls: Readonly<Record<string, string>>;
  readonly mailbox: MailboxPlace;
  /** Variables of every process. */
  readonly base: Readonly<Record<string, string>>;
  /** Variables of one service, or of the recorder. */
  of(service: string): Record<string, string>;
}

/** Chooses ports and makes keys for the services of a run, and nothing of this machine's settings. */
export async function createEnvironment(
  directory: string,
  servers: { readonly postgresUrl: string; readonly redisUrl: string },
): Promise<Environment> {
  const keys = await writeKeys(join(directory, 'keys'), services);
  const urls: Record<string, string> = {};
  for (const service of services) urls[service] = `http://127.0.0.1:${await choosePort()}`;
  const mailbox = {
    directory: join(directory, 'mailbox'),
    smtpPort: await choosePort(),
    httpPort: await choosePort(),
  };
  const base = {
    PATH: process.env['PATH'] ?? '',
    HOME: process.env['HOME'] ?? '',
    LOG_LEVEL: 'info',
    NODE_COMPILE_CACHE: join(directory, 'compiled'),
    DATABASE_URL: servers.postgresUrl,
    REDIS_URL: servers.redisUrl,
  };
  const shared = {
    ...base,
    // Every answer is compared with its contract: chaos must not make services say anything else.
    RESPONSE_CHECK: 'enforce',
    // What is asked to stop here has nobody to wait for.
    STOP_DELAY_MS: '0',
    TRUSTED_KEYS_FILE: keys.trusted,
    ...Object.fromEntries(
      services.map((name) => [
        name === 'gateway' ? 'GATEWAY_URL' : `${name.toUpperCase()}_SERVICE_URL`,
        urls[name] ?? '',
      ]),
    ),
  };
  return {
    directory,
    urls,
    mailbox,
    base,
    of: (service) =>
      service === recorderName
        ? base
        : {
            ...shared,
            SERVICE_KEY_FILE: keys.services[service] ?? '',
            ...(service === 'user' && { TOKEN_KEY_FILE: keys.tokens }),
            ...(service === 'notification' && {
              SMTP_URL: `smtp://127.0.0.1:${mailbox.smtpPort}`,
              MAIL_FROM: 'FitSync <no-reply@chaos.example>',
            }),
          },
  };
}
