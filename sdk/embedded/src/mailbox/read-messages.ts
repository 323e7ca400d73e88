import { open, readFile } from 'node:fs/promises';
import { listMessageFiles, type MessageFile, momentOfId } from './message-files.ts';
import type { Message, MessageSummary, PushMessage, SmsMessage } from './messages.ts';
import { parseEmail, summarizeEmail } from './parse-email.ts';

const headerBytes = 64 * 1024;

/** Reads what a list shows of the messages in the directory of a mailbox, oldest first. The mailbox need not run. */
export async function listMessages(directory: string): Promise<MessageSummary[]> {
  const summaries: MessageSummary[] = [];
  for (const file of await listMessageFiles(directory)) summaries.push(await summarize(file));
  return summaries;
}

/** Reads a message. */
export async function readMessage({ id, channel, path }: MessageFile): Promise<Message> {
  const content = await readFile(path);
  if (channel === 'email') return parseEmail({ id, received_at: receivedAt(id), content });
  const message: SmsMessage | PushMessage = JSON.parse(content.toString('utf8'));
  return message;
}

async function summarize(file: MessageFile): Promise<MessageSummary> {
  if (file.channel === 'email') {
    const content = await readStart(file.path, headerBytes);
    return summarizeEmail({ id: file.id, received_at: receivedAt(file.id), content });
  }
  const { id, channel, received_at, from, to, subject } = await readMessage(file);
  return { id, channel, received_at, from, to, subject };
}

function receivedAt(id: string): string {
  return new Date(momentOfId(id)).toISOString();
}

async function readStart(path: string, length: number): Promise<Buffer> {
  const file = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}
