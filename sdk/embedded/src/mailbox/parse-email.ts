import type { AddressObject, ParsedMail } from 'mailparser';
import { headerBlock } from './mail-header.ts';
import type { EmailMessage, MessageSummary } from './messages.ts';

/** What is known of a mail before it is parsed. */
export interface ReceivedEmail {
  readonly id: string;
  readonly received_at: string;
  readonly content: Buffer;
}

/** Parses the headers of a mail, as far as a list shows them. */
export async function summarizeEmail(email: ReceivedEmail): Promise<MessageSummary> {
  const head = Buffer.concat([headerBlock(email.content), Buffer.from('\r\n\r\n')]);
  return toSummary(email, await parse(head));
}

/** Parses a whole mail. */
export async function parseEmail(email: ReceivedEmail): Promise<EmailMessage> {
  const mail = await parse(email.content);
  const { text = '', html, messageId, attachments } = mail;
  return {
    ...toSummary(email, mail),
    channel: 'email',
    headers: mail.headerLines.slice(traceLength(mail)).map(({ key, line }) => ({
      name: line.slice(0, line.indexOf(':')),
      value: headerText(mail, key, line),
    })),
    text,
    ...(html && { html }),
    ...(messageId && { message_id: messageId }),
    attachments: attachments.map(({ filename, contentType, size }) => ({
      filename: filename ?? 'unnamed',
      content_type: contentType,
      size,
    })),
  };
}

async function parse(content: Buffer): Promise<ParsedMail> {
  // Loading it takes a while, and who stores mails does not parse them.
  const { simpleParser } = await import('mailparser');
  return simpleParser(content);
}

function toSummary(
  { id, received_at }: ReceivedEmail,
  mail: ParsedMail,
): Omit<MessageSummary, 'channel'> & { readonly channel: 'email' } {
  const delivered = mail.headerLines
    .slice(0, traceLength(mail))
    .filter(({ key }) => key === 'delivered-to')
    .map(({ line }) => line.slice(line.indexOf(':') + 1).trim());
  return {
    id,
    channel: 'email',
    received_at,
    from: mail.from?.text ?? '',
    to: delivered,
    subject: mail.subject ?? '',
  };
}

/** The mailbox has put its own headers before those of the mail; `Received` is the last of them. */
function traceLength({ headerLines }: ParsedMail): number {
  return headerLines.findIndex(({ key }) => key === 'received') + 1;
}

/** The value of a header as people read it. */
function headerText({ headers }: ParsedMail, name: string, line: string): string {
  const value = headers.get(name);
  const raw = line.slice(line.indexOf(':') + 1);
  if (name === 'subject' && typeof value === 'string') return value;
  if (isAddresses(value)) return value.text;
  return raw.replace(/\s+/g, ' ').trim();
}

function isAddresses(value: unknown): value is AddressObject {
  return (
    typeof value === 'object' && value !== null && 'text' in value && typeof value.text === 'string'
  );
}
