import type { Message } from '@fitsync/embedded/mailbox';
import type { Colors } from '../program/output.ts';
import { printable, printableLine } from '../program/printable.ts';

/** Headers of a mail that people look for; the others are in `--raw` and `--json`. */
const shownHeaders = new Set(['from', 'to', 'cc', 'reply-to', 'date', 'subject']);

/** A message as people read it: what it is about, an empty line, its text. */
export function formatMessage(message: Message, colors: Colors): string {
  const rows = factsOf(message).map(
    ([name, value]) => `${colors.bold(`${printableLine(name)}:`)} ${printableLine(value)}`,
  );
  return [...rows, '', printable(textOf(message)).trimEnd()].join('\n');
}

/** What there is to know about a message besides its text. */
export function factsOf(message: Message): readonly (readonly [name: string, value: string])[] {
  const { channel, from, to, received_at } = message;
  switch (channel) {
    case 'email':
      return [
        ...message.headers
          .filter(({ name }) => shownHeaders.has(name.toLowerCase()))
          .map(({ name, value }) => [name, value] as const),
        ['Delivered to', to.join(', ')],
        ['Received', received_at],
        ...message.attachments.map(
          ({ filename, content_type, size }) =>
            ['Attachment', `${filename} (${content_type}, ${size} bytes)`] as const,
        ),
      ];
    case 'sms':
      return [
        ['SMS from', from],
        ['To', to.join(', ')],
        ['Received', received_at],
      ];
    case 'push':
      return [
        ['Push from', from],
        ['To', to.join(', ')],
        ['Received', received_at],
        ['TTL', `${message.ttl} s`],
        ['Urgency', message.urgency],
        ...(message.topic === undefined ? [] : [['Topic', message.topic] as const]),
      ];
  }
}

/** The text of a message. */
export function textOf(message: Message): string {
  if (message.channel !== 'push') return message.text;
  const { payload, decryption_error } = message;
  if (payload === undefined) return `(cannot be decrypted: ${decryption_error ?? 'unknown'})`;
  try {
    return JSON.stringify(JSON.parse(payload), null, 2);
  } catch {
    return payload;
  }
}
