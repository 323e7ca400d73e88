export { mailboxScript } from './mailbox-script.ts';
export { listMessageFiles, type MessageFile } from './message-files.ts';
export type {
  Channel,
  EmailMessage,
  Message,
  MessageSummary,
  PushMessage,
  SmsMessage,
} from './messages.ts';
export { listMessages, readMessage } from './read-messages.ts';
