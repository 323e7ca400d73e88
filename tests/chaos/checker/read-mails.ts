import { listMessageFiles, readMessage } from '@fitsync/embedded/mailbox';
import type { Mail } from './facts.ts';

/** Reads what the provider has taken out of its directory. */
export async function readMails(directory: string): Promise<Mail[]> {
  const mails: Mail[] = [];
  for (const file of await listMessageFiles(directory)) {
    const message = await readMessage(file);
    if (message.channel !== 'email') throw new Error(`${file.path} is no mail.`);
    const { to, headers, message_id = '' } = message;
    const attempt = headers.find(({ name }) => name.toLowerCase() === 'x-fitsync-attempt')?.value;
    mails.push({
      // `<id@domain>`: the Message-ID, since that is what providers go by.
      delivery_id: /^<([^@]+)@/.exec(message_id)?.[1] ?? message_id,
      attempt: Number(attempt),
      to,
    });
  }
  return mails;
}
