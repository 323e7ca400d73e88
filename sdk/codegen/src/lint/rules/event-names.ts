import { below } from '../../load/index.ts';
import { fieldsOf } from '../fields.ts';
import type { Rule } from '../rule.ts';

const eventName = /^[a-z][a-z0-9_]*\.[a-z][a-z0-9_]*$/;

/** Types are named after messages, and Pub/Sub channels after events: one name for one thing. */
export const eventNames: Rule = {
  name: 'event-names',
  what: 'A channel is named and addressed by its event (`booking.created`), its only message by the same words (`BookingCreated`, also as `name`), and its operation by action and message (`sendBookingCreated`).',
  *check({ channels, eventOperations }) {
    for (const { file, pointer, name, value, messages } of channels) {
      if (!eventName.test(name)) {
        yield {
          file,
          pointer,
          message: `\`${name}\` is not the name of an event.`,
          help: 'Write a noun and a past participle in snake_case with a dot: `booking.created`.',
        };
      }
      if (value['address'] !== name) {
        yield {
          file,
          pointer: below(pointer, 'address'),
          message: `The address of \`${name}\` is \`${String(value['address'])}\`.`,
          help: `Write \`address: ${name}\`.`,
        };
      }
      const expected = pascalCase(name);
      if (messages.length !== 1 || messages[0]?.key !== expected) {
        yield {
          file,
          pointer: below(pointer, 'messages'),
          message: `The channel \`${name}\` must carry exactly one message, \`${expected}\`.`,
          help: `Name the key under \`messages\` \`${expected}\`.`,
        };
      }
      for (const { key, target } of messages) {
        const messageName = fieldsOf(target?.value)['name'];
        if (target === undefined || messageName === key) continue;
        yield {
          file: target.path,
          pointer: below(target.pointer, 'name'),
          message: `The message \`${key}\` has the name \`${String(messageName)}\`.`,
          help: `Write \`name: ${key}\`: after dereferencing the name is all that is left of the key.`,
        };
      }
    }
    for (const { file, pointer, key, action, channel } of eventOperations) {
      if (channel === undefined) continue;
      const expected = `${String(action)}${pascalCase(channel)}`;
      if (key === expected) continue;
      yield {
        file,
        pointer,
        message: `The operation \`${key}\` must be named after its action and message.`,
        help: `Name it \`${expected}\`.`,
      };
    }
  },
};

function pascalCase(name: string): string {
  return name
    .split(/[._]/)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');
}
