import { below } from '../load/index.ts';
import type { Contracts } from './contracts.ts';
import type { Fields } from './fields.ts';
import { entriesOf, fieldsOf } from './fields.ts';

/** A message where it is written. */
export interface MessagePlace {
  readonly file: string;
  readonly pointer: string;
  readonly name: string;
  readonly value: Fields;
}

/** Every message of the event documents once, whether under `components` or in its channel. */
export function* messagesOf({ serviceDocuments, channels }: Contracts): Generator<MessagePlace> {
  for (const { file, kind, value: root } of serviceDocuments) {
    if (kind !== 'events') continue;
    const { messages } = fieldsOf(fieldsOf(root)['components']);
    for (const [name, message] of entriesOf(messages)) {
      const pointer = below('/components/messages', name);
      yield { file, pointer, name, value: fieldsOf(message) };
    }
  }
  for (const { file, messages } of channels) {
    for (const { key, pointer, target } of messages) {
      if (target?.path !== file || target.pointer !== pointer) continue;
      yield { file, pointer, name: key, value: fieldsOf(target.value) };
    }
  }
}
