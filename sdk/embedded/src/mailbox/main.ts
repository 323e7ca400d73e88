/** A mailbox as a process of its own, with its settings in the environment. It ends with whoever started it. */
import { startMailbox } from './start-mailbox.ts';

// Listened to before anything is waited for: the parent may go while the mailbox starts. What was accepted is on the disk.
process.once('disconnect', () => process.exit());

const env = process.env;

function log(level: number, msg: string, facts: object = {}): void {
  const record = { level, time: Date.now(), service: 'mailbox', ...facts, msg };
  process.stdout.write(`${JSON.stringify(record)}\n`);
}

try {
  const mailbox = await startMailbox({
    directory: env['MAILBOX_DIRECTORY'] ?? '',
    smtpPort: Number(env['MAILBOX_SMTP_PORT']),
    httpPort: Number(env['MAILBOX_HTTP_PORT']),
    deduplicate: env['MAILBOX_DEDUPLICATE'] === 'true',
    onStored: (message) => log(30, 'message stored', message),
  });
  const { smtp_url, http_url } = mailbox;
  log(30, 'listening', { smtp_url, http_url });
  let stopping = false;
  const stop = async (): Promise<void> => {
    if (stopping) return;
    stopping = true;
    await mailbox.stop();
    process.exit();
  };
  process.on('SIGTERM', () => void stop());
  process.on('SIGINT', () => void stop());
} catch (error) {
  log(50, error instanceof Error ? error.message : String(error));
  process.exit(1);
}
