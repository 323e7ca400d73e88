import type { Environment } from './environment.ts';
import type { MailboxPlan } from './mailbox-plan.ts';
import { startSupervised, type StartSupervisedOptions } from './start-supervised.ts';
import type { SupervisedService } from './supervise.ts';

/** Where a mailbox takes messages. */
export interface MailboxAddresses {
  readonly smtp_url: string;
  readonly http_url: string;
}

/** The mailbox of a running stack. */
export interface StackMailbox extends MailboxAddresses {
  /** Where it keeps the messages. */
  readonly directory: string;
  readonly service: SupervisedService;
}

/** Starts the mailbox as a process that is kept running, and waits until it takes messages. */
export async function startStackMailbox(
  { smtpPort, httpPort, deduplicate }: MailboxPlan,
  options: StartSupervisedOptions,
): Promise<StackMailbox> {
  const { mailboxScript } = await import('@fitsync/embedded/mailbox');
  // Chosen here: after a restart it has to be where it was before.
  const smtp = await portOrFree(smtpPort);
  const http = await portOrFree(httpPort);
  const { mail: directory, compileCache } = options.paths;
  const smtp_url = `smtp://127.0.0.1:${smtp}`;
  const http_url = `http://127.0.0.1:${http}`;
  const env: Environment = {
    NODE_COMPILE_CACHE: compileCache,
    MAILBOX_DIRECTORY: directory,
    MAILBOX_SMTP_PORT: String(smtp),
    MAILBOX_HTTP_PORT: String(http),
    MAILBOX_DEDUPLICATE: String(deduplicate),
  };
  const part = { name: 'mailbox', url: http_url, script: mailboxScript, env, detail: smtp_url };
  return { smtp_url, http_url, directory, service: await startSupervised(part, options) };
}

async function portOrFree(port: number): Promise<number> {
  if (port !== 0) return port;
  const { choosePort } = await import('@fitsync/embedded');
  return choosePort();
}
