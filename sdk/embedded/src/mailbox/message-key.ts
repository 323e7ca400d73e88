import { readFile } from 'node:fs/promises';
import type { MessageFile } from './message-files.ts';
import { readHeader } from './mail-header.ts';
import type { PushMessage, SmsMessage } from './messages.ts';

/** What repetitions of a stored message have in common with it, if anything tells that they are repetitions. */
export async function messageKey({ channel, path }: MessageFile): Promise<string | undefined> {
  const content = await readFile(path);
  switch (channel) {
    case 'email':
      return readHeader(content, 'Message-ID');
    case 'sms': {
      const { idempotency_key }: SmsMessage = JSON.parse(content.toString('utf8'));
      return idempotency_key;
    }
    case 'push': {
      const { subscription, topic }: PushMessage = JSON.parse(content.toString('utf8'));
      return topicKey(subscription, topic);
    }
  }
}

/** The key of a push message: topics mean something within their subscription only. */
export function topicKey(subscription: string, topic: string | undefined): string | undefined {
  return topic === undefined ? undefined : `${subscription} ${topic}`;
}
