import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Channel } from './messages.ts';

/** The file of a message. */
export interface MessageFile {
  readonly id: string;
  readonly channel: Channel;
  readonly path: string;
}

const endings: readonly (readonly [Channel, string])[] = [
  ['email', '.eml'],
  ['sms', '.sms.json'],
  ['push', '.push.json'],
];

/** The file that a message of this id is or will be. */
export function messageFile(directory: string, channel: Channel, id: string): MessageFile {
  const ending = endings.find(([name]) => name === channel)?.[1] ?? '';
  return { id, channel, path: join(directory, `${id}${ending}`) };
}

/** The files of all messages, oldest first; none when there is no such directory. */
export async function listMessageFiles(directory: string): Promise<MessageFile[]> {
  const names = await readdir(directory).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  });
  return names
    .sort((a, b) => (a < b ? -1 : 1))
    .flatMap((name): MessageFile[] => {
      const id = /^[0-9a-z]{8}(?=\.)/.exec(name)?.[0];
      const channel = endings.find(([, ending]) => name === `${id}${ending}`)?.[0];
      return id === undefined || !channel ? [] : [messageFile(directory, channel, id)];
    });
}

/** The id of a message that arrived at this moment, in milliseconds since 1970: eight characters until 2059. */
export function idOf(moment: number): string {
  return moment.toString(36);
}

/** When the message of this id arrived, in milliseconds since 1970. */
export function momentOfId(id: string): number {
  return Number.parseInt(id, 36);
}
