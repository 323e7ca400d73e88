import { channelEnvironment } from './channel-environment.ts';
import { type Databases, openDatabases } from './databases.ts';
import type { Environment } from './environment.ts';
import type { MailboxPlan } from './mailbox-plan.ts';
import { serviceNames } from './service-names.ts';
import { type StackMailbox, startStackMailbox } from './start-stack-mailbox.ts';
import type { StartSupervisedOptions } from './start-supervised.ts';
import { ensureVapidKeys } from './vapid-keys.ts';

/** What the services of a stack stand on. */
export interface Foundation {
  readonly databases: Databases;
  /** Absent when `SMTP_URL` names a mail server. */
  readonly mailbox: StackMailbox | undefined;
  /** What the notification service needs to send to the mailbox. */
  readonly channels: Environment;
  /** Stops the mailbox, then the databases. */
  stop(): Promise<void>;
}

/** What {@link openFoundation} works with. */
export interface FoundationOptions extends StartSupervisedOptions {
  readonly env: Environment;
  readonly mailbox: MailboxPlan | undefined;
}

/** Starts databases and mailbox and makes keys, side by side. When one fails, none is left. */
export async function openFoundation(options: FoundationOptions): Promise<Foundation> {
  const { paths } = options;
  const starting = [
    openDatabases(options),
    openMailbox(options),
    import('@fitsync/runtime/identity').then(({ writeKeys }) =>
      writeKeys(paths.keys, serviceNames),
    ),
  ] as const;
  try {
    const [databases, { mailbox, channels }] = await Promise.all(starting);
    return {
      databases,
      mailbox,
      channels,
      stop: async () => {
        await mailbox?.service.stop();
        await databases.stop();
      },
    };
  } catch (error) {
    // The others may still be starting.
    const [databases, mailbox] = await Promise.allSettled(starting);
    if (mailbox.status === 'fulfilled') await mailbox.value.mailbox?.service.stop();
    if (databases.status === 'fulfilled') await databases.value.stop();
    throw error;
  }
}

async function openMailbox(
  options: FoundationOptions,
): Promise<Pick<Foundation, 'mailbox' | 'channels'>> {
  const { mailbox: plan, paths, env } = options;
  if (!plan) return { mailbox: undefined, channels: {} };
  const vapid = await ensureVapidKeys(paths.keys);
  const mailbox = await startStackMailbox(plan, options);
  return { mailbox, channels: channelEnvironment({ mailbox, vapid, env }) };
}
