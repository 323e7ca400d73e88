import type { Documents, Resolved } from '../load/index.ts';
import { below, dereference, refOf, targetOf } from '../load/index.ts';
import type { ServiceDocument } from './contracts.ts';
import type { Fields } from './fields.ts';
import { entriesOf, fieldsOf } from './fields.ts';

/** A message that a channel carries. */
interface ChannelMessage {
  readonly key: string;
  readonly pointer: string;
  /** The definition, maybe in another file; undefined when a reference leads nowhere. */
  readonly target: Resolved | undefined;
  /** The file that the first reference names; undefined when it stays in its own file. */
  readonly foreignFile: string | undefined;
}

/** A channel of an AsyncAPI document. */
export interface Channel {
  readonly service: string;
  readonly file: string;
  readonly pointer: string;
  readonly name: string;
  readonly value: Fields;
  readonly messages: readonly ChannelMessage[];
}

/** A `send` or `receive` operation of an AsyncAPI document. */
export interface EventOperation {
  readonly service: string;
  readonly file: string;
  readonly pointer: string;
  readonly key: string;
  readonly action: unknown;
  readonly value: Fields;
  /** Name of the channel in its own document; undefined when it points anywhere else. */
  readonly channel: string | undefined;
}

/** All channels of an AsyncAPI document. */
export function channelsOf(
  documents: Documents,
  { service, file, value: root }: ServiceDocument,
): Channel[] {
  return entriesOf(fieldsOf(root)['channels']).map(([name, raw]) => {
    const pointer = below('/channels', name);
    const value = fieldsOf(raw);
    const messages = entriesOf(value['messages']).map(([key, message]) => {
      const place = below(pointer, 'messages', key);
      const ref = refOf(message);
      const path = ref === undefined ? file : targetOf(file, ref).path;
      return {
        key,
        pointer: place,
        target: dereference(documents, file, place, message),
        foreignFile: path === file ? undefined : path,
      };
    });
    return { service, file, pointer, name, value, messages };
  });
}

/** All operations of an AsyncAPI document. */
export function eventOperationsOf(
  documents: Documents,
  { service, file, value: root }: ServiceDocument,
): EventOperation[] {
  const channels = fieldsOf(fieldsOf(root)['channels']);
  const nameOf = (ref: string | undefined): string | undefined => {
    const name = ref?.startsWith('#/channels/') ? ref.slice('#/channels/'.length) : '';
    return Object.hasOwn(channels, name) ? name : undefined;
  };
  return entriesOf(fieldsOf(root)['operations']).map(([key, raw]) => {
    const value = fieldsOf(raw);
    return {
      service,
      file,
      pointer: below('/operations', key),
      key,
      action: value['action'],
      value,
      channel: nameOf(refOf(value['channel'])),
    };
  });
}
