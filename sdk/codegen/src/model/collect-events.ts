import { isRecord, refOf } from '../load/index.ts';
import { canonicalSchema } from './canonical.ts';
import { checkParts } from './collect-schemas.ts';
import type { Operation, PlatformEvent } from './model.ts';
import type { Place, Reading } from './place.ts';
import { child, entriesOf, follow, itemsOf, textOf } from './place.ts';
import type { ChannelUse } from './read-channels.ts';
import { checkCauses } from './check-causes.ts';
import { schemaKeyOf, withModelRefs } from './schema-refs.ts';

/** The catalogue of events, ordered by name, joined from all AsyncAPI documents and from `x-emits`. */
export function collectEvents(
  reading: Reading,
  uses: readonly ChannelUse[],
  operations: readonly Operation[],
): readonly PlatformEvent[] {
  const sends = new Map<string, ChannelUse>();
  for (const use of uses.filter(({ action }) => action === 'send')) {
    const other = sends.get(use.type);
    if (other && other.service !== use.service) reportSecondSender(reading, use, other);
    else if (!other) sends.set(use.type, use);
  }
  checkCauses(reading, operations, uses, sends);
  return [...sends.values()]
    .sort((a, b) => (a.type < b.type ? -1 : 1))
    .flatMap((send) => readEvent(reading, send, uses, operations) ?? []);
}

function readEvent(
  reading: Reading,
  send: ChannelUse,
  uses: readonly ChannelUse[],
  operations: readonly Operation[],
): PlatformEvent | undefined {
  const message = readMessage(reading, send);
  const payload = message && follow(reading.documents, child(message, 'payload'));
  if (!message || !payload) return undefined;
  const data = readDataKey(reading, payload);
  const key = textOf(child(send.channel, 'x-key'));
  if (key === '') reportNoKey(reading, send);
  if (data === undefined || !isRecord(payload.value)) return undefined;
  checkParts(reading, payload);
  const [example] = itemsOf(child(message, 'examples'));
  return {
    descriptor: {
      type: send.type,
      summary: textOf(child(message, 'summary')) || textOf(child(message, 'title')),
      sender: send.service,
      receivers: unique(uses.flatMap((use) => (receives(use, send.type) ? [use.service] : []))),
      key,
      ...readVisibility(send),
      causes: causesOf(send.type, uses, operations),
    },
    description:
      textOf(child(message, 'description')) || textOf(child(send.channel, 'description')),
    data,
    envelope: canonicalSchema(withModelRefs(payload.value, payload.path)),
    example: example && child(example, 'payload').value,
    place: message,
  };
}

function readVisibility({ channel }: ChannelUse): { visibleTo?: Record<string, string> } {
  const roles = entriesOf(child(channel, 'x-visible-to'));
  if (roles.length === 0) return {};
  return { visibleTo: Object.fromEntries(roles.map(([role, field]) => [role, textOf(field)])) };
}

function readMessage(reading: Reading, { channel }: ChannelUse): Place | undefined {
  const messages = entriesOf(child(channel, 'messages'));
  const [first] = messages;
  if (messages.length === 1 && first) return follow(reading.documents, first[1]);
  reading.report(channel, {
    code: 'channel-message',
    message: `The channel has ${messages.length} messages.`,
    help: 'A channel carries exactly one message: another event needs another channel.',
  });
  return undefined;
}

function readDataKey(reading: Reading, payload: Place): string | undefined {
  const data = child(payload, 'properties', 'data');
  const ref = refOf(data.value);
  const key = ref === undefined ? undefined : schemaKeyOf(payload.path, ref);
  if (key !== undefined) return key;
  reading.report(data, {
    code: 'anonymous-schema',
    message: 'The payload of the event has no name.',
    help: 'Let `data` of the message refer to a schema of components.schemas with $ref.',
  });
  return undefined;
}

function causesOf(
  type: string,
  uses: readonly ChannelUse[],
  operations: readonly Operation[],
): readonly string[] {
  const byOperation = operations.flatMap(({ descriptor }) =>
    descriptor.emits.includes(type) ? [descriptor.operationId] : [],
  );
  const byWorker = uses.flatMap((use) =>
    use.action === 'send' && use.type === type && use.worker !== undefined
      ? [`worker:${use.worker}`]
      : [],
  );
  const byEvent = uses.flatMap((use) => (use.emits.includes(type) ? [`event:${use.type}`] : []));
  return unique([...byOperation, ...byWorker, ...byEvent]);
}

function receives(use: ChannelUse, type: string): boolean {
  return use.action === 'receive' && use.type === type;
}

function unique(names: readonly string[]): readonly string[] {
  return [...new Set(names)].sort();
}

function reportSecondSender({ report }: Reading, use: ChannelUse, other: ChannelUse): void {
  report(use.place, {
    code: 'second-sender',
    message: `\`${use.type}\` is already sent by the ${other.service} service.`,
    help: 'An event has one publisher: receive it here, or send another event.',
  });
}

function reportNoKey({ report }: Reading, { channel, type }: ChannelUse): void {
  report(channel, {
    code: 'no-event-key',
    message: `\`${type}\` has no \`x-key\`.`,
    help: 'Name the field of the payload whose events must stay in order: `x-key: client_id`.',
  });
}
