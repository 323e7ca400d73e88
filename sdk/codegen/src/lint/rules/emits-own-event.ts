import { below } from '../../load/index.ts';
import { listOf } from '../fields.ts';
import { quotedList } from '../quoted-list.ts';
import type { Rule } from '../rule.ts';

/** What an operation may publish is typed in its handler's context, so it has to exist. */
export const emitsOwnEvent: Rule = {
  name: 'emits-own-event',
  what: '`x-emits` lists events that the same service sends, each once.',
  *check({ operations, eventOperations, sentBy }) {
    for (const { file, pointer, service, value } of [...operations, ...eventOperations]) {
      const { 'x-emits': emits } = value;
      if (emits === undefined) continue;
      const sent = sentBy(service);
      const at = below(pointer, 'x-emits');
      if (!Array.isArray(emits) || emits.length === 0) {
        yield {
          file,
          pointer: at,
          message: '`x-emits` must be a list of event names.',
          help: 'Write `x-emits: [booking.created]`, or remove it when nothing is published.',
        };
      }
      for (const [index, name] of listOf(emits).entries()) {
        const place = { file, pointer: below(at, index) };
        if (typeof name !== 'string' || !sent.has(name)) {
          yield {
            ...place,
            message: `The ${service} service does not send \`${String(name)}\`.`,
            help:
              sent.size > 0
                ? `It sends ${quotedList(sent)}. Correct the name, or add a \`send\` operation to specs/events/${service}.asyncapi.yaml.`
                : `Add a \`send\` operation for it to specs/events/${service}.asyncapi.yaml.`,
          };
        } else if (listOf(emits).indexOf(name) < index) {
          yield { ...place, message: `\`${name}\` is listed twice.`, help: 'Remove one.' };
        }
      }
    }
  },
};
