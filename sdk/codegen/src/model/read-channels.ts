import { refOf, targetOf } from '../load/index.ts';
import type { Place, Reading } from './place.ts';
import { child, entriesOf, rootOf, stringsOf, textOf } from './place.ts';
import { ownerOf } from './schema-refs.ts';

/** One `send` or `receive` of an AsyncAPI document. */
export interface ChannelUse {
  readonly service: string;
  readonly action: 'send' | 'receive';
  /** Name of the event, which is the name of the channel. */
  readonly type: string;
  readonly channel: Place;
  /** The operation. */
  readonly place: Place;
  /** The worker that sends, if one does. */
  readonly worker?: string;
  /** Events that receiving this one causes. */
  readonly emits: readonly string[];
}

/** Reads who sends and who receives what from all AsyncAPI documents. */
export function readChannelUses(reading: Reading): readonly ChannelUse[] {
  return [...reading.documents.keys()]
    .filter((path) => path.startsWith('specs/events/'))
    .flatMap((path) => {
      const root = rootOf(reading.documents, path);
      checkAddresses(reading, root);
      return entriesOf(child(root, 'operations')).flatMap(
        ([, place]) => readUse(reading, root, place) ?? [],
      );
    });
}

function readUse(reading: Reading, root: Place, place: Place): ChannelUse | undefined {
  const action = child(place, 'action').value;
  const ref = refOf(child(place, 'channel').value);
  const type = ref === undefined ? undefined : localChannel(root.path, ref);
  if ((action !== 'send' && action !== 'receive') || type === undefined) {
    reading.report(place, {
      code: 'event-operation',
      message: 'The operation needs an action and a channel of this document.',
      help: 'Write `action: send` or `receive`, and `channel: { $ref: "#/channels/<name>" }`.',
    });
    return undefined;
  }
  const worker = textOf(child(place, 'x-worker'));
  return {
    service: ownerOf(root.path),
    action,
    type,
    channel: child(root, 'channels', type),
    place,
    ...(worker !== '' && { worker }),
    emits: stringsOf(child(place, 'x-emits')),
  };
}

function localChannel(fromPath: string, ref: string): string | undefined {
  const { path, pointer } = targetOf(fromPath, ref);
  return path === fromPath ? /^\/channels\/([^/]+)$/.exec(pointer)?.[1] : undefined;
}

function checkAddresses({ report }: Reading, root: Place): void {
  for (const [name, channel] of entriesOf(child(root, 'channels'))) {
    const address = child(channel, 'address').value;
    if (address === undefined || address === name) continue;
    report(child(channel, 'address'), {
      code: 'channel-address',
      message: `The address \`${JSON.stringify(address)}\` is not the name of the channel.`,
      help: `An event, its channel and its address have one name: write \`address: ${name}\`.`,
    });
  }
}
