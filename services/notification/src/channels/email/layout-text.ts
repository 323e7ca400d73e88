import type { MailContent } from '../../domain/messages/message-kind.ts';

/** A mail as plain text, for those who read it so. */
export function layoutText({ greeting, paragraphs, details, closing }: MailContent): string {
  return [
    greeting,
    ...paragraphs,
    details.map(({ label, value }) => `${label}: ${value}`).join('\n'),
    closing,
    '--\nFitSync. You can change what comes by mail in the notification settings of the app.\n',
  ].join('\n\n');
}
