import { fileURLToPath } from 'node:url';

/**
 * The script that is a mailbox as a process of its own. It takes `MAILBOX_DIRECTORY`, `MAILBOX_SMTP_PORT`,
 * `MAILBOX_HTTP_PORT` and `MAILBOX_DEDUPLICATE` from the environment, and answers `/readyz` once it takes messages.
 */
export const mailboxScript: string = fileURLToPath(new URL('main.ts', import.meta.url));
