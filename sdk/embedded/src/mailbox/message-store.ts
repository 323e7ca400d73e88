import { mkdir } from 'node:fs/promises';
import { idOf, listMessageFiles, messageFile, momentOfId } from './message-files.ts';
import { messageKey } from './message-key.ts';
import type { Channel } from './messages.ts';
import { removeDrafts, writeDurably } from './write-durably.ts';

/** A message that wants to be stored. */
export interface NewMessage {
  readonly channel: Channel;
  /** What repetitions of the message have in common; absent when nothing tells that they are. */
  readonly key: string | undefined;
  /** Its file, given the id that it gets. */
  readonly content: (id: string, receivedAt: Date) => string | Uint8Array;
}

/** Where messages go. */
export interface MessageStore {
  /**
   * Stores a message and gives its id; it survives whatever happens then. A message whose key is known is not stored
   * again when the store deduplicates: it gets the id of the first.
   */
  add(message: NewMessage): Promise<string>;
}

/** What {@link openMessageStore} works with. */
export interface MessageStoreOptions {
  /** Made if absent. Only one store may write to it. */
  readonly directory: string;
  readonly deduplicate: boolean;
  readonly onStored: (message: { readonly id: string; readonly channel: Channel }) => void;
}

/** Opens the store in a directory, with what it holds from before. */
export async function openMessageStore(options: MessageStoreOptions): Promise<MessageStore> {
  const { directory, deduplicate, onStored } = options;
  await mkdir(directory, { recursive: true, mode: 0o700 });
  await removeDrafts(directory);
  const files = await listMessageFiles(directory);
  let latest = momentOfId(files.at(-1)?.id ?? '0');
  const known = new Map<string, Promise<string>>();
  if (deduplicate) {
    for (const file of files) {
      const key = await messageKey(file);
      if (key !== undefined) known.set(`${file.channel} ${key}`, Promise.resolve(file.id));
    }
  }

  const store = async ({ channel, content }: NewMessage): Promise<string> => {
    // Two messages in one millisecond, or a clock that was set back, would give the same id twice.
    latest = Math.max(latest + 1, Date.now());
    const id = idOf(latest);
    const { path } = messageFile(directory, channel, id);
    await writeDurably(path, content(id, new Date(latest)));
    onStored({ id, channel });
    return id;
  };
  return {
    add: (message) => {
      if (!deduplicate || message.key === undefined) return store(message);
      const name = `${message.channel} ${message.key}`;
      const first = known.get(name) ?? store(message);
      known.set(name, first);
      // What could not be stored may be sent again.
      first.catch(() => known.delete(name));
      return first;
    },
  };
}
