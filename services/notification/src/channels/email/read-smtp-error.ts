import type { NodemailerError } from 'nodemailer';
import type { SendResult } from '../delivery-channel.ts';

/** Replies of a server that goes down or has no time: it takes the same mail later. */
const busyReplies = new Set([421, 451]);
/** Replies and errors about our own account, which is no fault of the mail: 530, 535 and 538 ask for another login. */
const accountReplies = new Set([530, 535, 538]);
const accountErrors = new Set(['EAUTH', 'ENOAUTH', 'EOAUTH2']);
/** Errors from before there was a connection that mails go over. */
const connectErrors = new Set(['EDNS', 'ETLS', 'EPROXY']);
const connectCodes = new Set(['ECONNREFUSED', 'EHOSTUNREACH', 'ENETUNREACH', 'EAI_AGAIN']);
const connectWaits = new Set(['CONNECT_TIMEOUT', 'GREETING_TIMEOUT', 'UPGRADE_TIMEOUT']);

/** What an error of nodemailer says about the mail. */
export function readSmtpError(error: NodemailerError): SendResult {
  const reason = describe(error);
  if (isAway(error)) return { kind: 'away', reason };
  if (error.permanent === true) return { kind: 'refused', reason };
  // Without a reply of the server: the address cannot be written into an envelope at all.
  if (error.code === 'EENVELOPE' && error.responseCode === undefined)
    return { kind: 'refused', reason };
  // What broke after the connection stood may have arrived.
  return { kind: 'unclear', reason };
}

function isAway({ code, originalCode, responseCode, timeoutType }: NodemailerError): boolean {
  if (responseCode !== undefined && busyReplies.has(responseCode)) return true;
  if (responseCode !== undefined && accountReplies.has(responseCode)) return true;
  if (code !== undefined && (accountErrors.has(code) || connectErrors.has(code))) return true;
  if (originalCode !== undefined && connectCodes.has(originalCode)) return true;
  return timeoutType !== undefined && connectWaits.has(timeoutType);
}

/** Without addresses, which servers like to repeat in their replies. */
function describe({ code, responseCode, message, response }: NodemailerError): string {
  const text = (response ?? message).replaceAll(/<?[^\s<>]+@[^\s<>]+>?/g, '<address>');
  const what = responseCode === undefined ? (code ?? 'error') : `SMTP ${responseCode}`;
  return `${what}: ${text}`.replaceAll(/\s+/g, ' ').slice(0, 300);
}
