import type { Operation } from '../http-operations.ts';
import type { Rule } from '../rule.ts';

const camelCase = /^[a-z][a-z0-9]*([A-Z][a-z0-9]*)+$/;

/** The name of an operation is the name of its handler, its client method and its command. */
export const operationId: Rule = {
  name: 'operation-id',
  what: 'Every operation has an operationId, camelCase verb and noun, that is unique in the platform.',
  *check({ operations }) {
    const first = new Map<string, Operation>();
    for (const operation of operations) {
      const { file, pointer, label, value } = operation;
      const { operationId: id } = value;
      if (typeof id !== 'string') {
        yield {
          file,
          pointer,
          message: `${label} has no operationId.`,
          help: 'Add `operationId` with a verb and a noun in camelCase, such as `createBooking`.',
        };
        continue;
      }
      const place = { file, pointer: `${pointer}/operationId` };
      if (!camelCase.test(id)) {
        yield {
          ...place,
          message: `\`${id}\` is not a verb and a noun in camelCase.`,
          help: 'Write it like `createBooking` or `listWorkoutPlans`.',
        };
      }
      const other = first.get(id);
      if (other) {
        yield {
          ...place,
          message: `\`${id}\` is already ${other.method.toUpperCase()} ${other.path} in ${other.file}.`,
          help: 'Rename one of the two: commands and log lines name operations without their service.',
        };
      } else first.set(id, operation);
    }
  },
};
