import { below } from '../../load/index.ts';
import { stringsOf } from '../fields.ts';
import type { Rule } from '../rule.ts';

/** An event that nothing causes is either dead or published behind the contract's back. */
export const sendHasCause: Rule = {
  name: 'send-has-cause',
  what: 'Every event that a service sends has a cause in it: an operation with `x-emits`, a received event with `x-emits`, or a worker (`x-worker`).',
  *check({ operations, eventOperations }) {
    for (const { file, pointer, service, action, channel, value } of eventOperations) {
      const { 'x-worker': worker } = value;
      if (
        worker !== undefined &&
        (typeof worker !== 'string' || !/^[a-z][A-Za-z0-9]*$/.test(worker))
      ) {
        yield {
          file,
          pointer: below(pointer, 'x-worker'),
          message: '`x-worker` must be the name of a worker in camelCase.',
          help: 'Write it like `x-worker: bookingReminder`.',
        };
      }
      if (action !== 'send' || channel === undefined || worker !== undefined) continue;
      const caused = [...operations, ...eventOperations].some(
        (cause) => cause.service === service && stringsOf(cause.value['x-emits']).includes(channel),
      );
      if (!caused) {
        yield {
          file,
          pointer,
          message: `Nothing in the ${service} service causes \`${channel}\`.`,
          help: `Add \`x-emits: [${channel}]\` to the operations or \`receive\` operations that publish it, or \`x-worker\` here.`,
        };
      }
    }
  },
};
