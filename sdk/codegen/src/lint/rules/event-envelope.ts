import type { Documents, Resolved } from '../../load/index.ts';
import { below, dereference } from '../../load/index.ts';
import { entriesOf, fieldsOf, stringsOf } from '../fields.ts';
import { quotedList } from '../quoted-list.ts';
import type { Finding, Rule } from '../rule.ts';

const required = ['event', 'event_id', 'timestamp', 'correlation_id', 'source', 'data'];
/** Filled in when they are known; an envelope without room for them could then not be published. */
const optional = ['causation_id', 'actor_id', 'traceparent', 'tracestate'];

/** Consumers find the same envelope around every payload, and the ordering key inside it. */
export const eventEnvelope: Rule = {
  name: 'event-envelope',
  what: 'The payload of a message is the envelope, with the name of the event as a constant; `x-key` and `x-visible-to` on its channel name required fields of `data`.',
  *check({ channels, documents, sentBy }) {
    for (const { service, file, pointer, name, value, messages } of channels) {
      const sends = sentBy(service).has(name);
      if (sends && typeof value['x-key'] !== 'string') {
        yield {
          file,
          pointer,
          message: `The channel \`${name}\` does not say what keeps its events in order.`,
          help: 'Add `x-key` with the name of a required field of the payload, such as `x-key: client_id`.',
        };
      }
      for (const { target } of messages) {
        // A receiver refers to the sender's definition, which is judged there.
        if (target?.path !== file) continue;
        const at = below(target.pointer, 'payload');
        const payload = dereference(documents, file, at, fieldsOf(target.value)['payload']);
        if (payload?.value === undefined) continue;
        yield* checkEnvelope(payload, name);
        const named = [
          ['x-key', value['x-key']],
          ...entriesOf(value['x-visible-to']).map(([, field]) => ['x-visible-to', field] as const),
        ] as const;
        const fields = requiredFields(documents, payload);
        for (const [extension, field] of named) {
          yield* checkField(fields, extension, field, { file, pointer });
        }
      }
    }
  },
};

function* checkEnvelope({ path, pointer, value }: Resolved, event: string): Generator<Finding> {
  const schema = fieldsOf(value);
  const missing = required.filter((field) => !stringsOf(schema['required']).includes(field));
  if (missing.length > 0) {
    yield {
      file: path,
      pointer,
      message: `The envelope of \`${event}\` does not require ${quotedList(missing)}.`,
      help: 'Add them to `required` and `properties`, as in the other messages.',
    };
  }
  const properties = fieldsOf(schema['properties']);
  const unknown = optional.filter((field) => !(field in properties));
  if (unknown.length > 0) {
    yield {
      file: path,
      pointer,
      message: `The envelope of \`${event}\` has no place for ${quotedList(unknown)}.`,
      help: 'Add them to `properties`, not to `required`, as in the other messages.',
    };
  }
  const named = fieldsOf(properties['event'])['const'];
  if (named !== event) {
    yield {
      file: path,
      pointer: below(pointer, 'properties', 'event'),
      message: `The field \`event\` of the envelope is not the constant \`${event}\`.`,
      help: `Write \`const: ${event}\`.`,
    };
  }
}

function requiredFields(documents: Documents, payload: Resolved): readonly string[] {
  const at = below(payload.pointer, 'properties', 'data');
  const raw = fieldsOf(fieldsOf(payload.value)['properties'])['data'];
  return stringsOf(fieldsOf(dereference(documents, payload.path, at, raw)?.value)['required']);
}

function* checkField(
  fields: readonly string[],
  extension: string,
  field: unknown,
  channel: { readonly file: string; readonly pointer: string },
): Generator<Finding> {
  if (typeof field !== 'string' || fields.includes(field)) return;
  yield {
    file: channel.file,
    pointer: below(channel.pointer, extension),
    message: `\`${extension}\` names \`${field}\`, which is not a required field of the payload.`,
    help: `Use one of ${quotedList(fields)}.`,
  };
}
