import { below } from '../../load/index.ts';
import { fieldsOf } from '../fields.ts';
import type { Rule } from '../rule.ts';

/** A client whose connection broke must be able to repeat without creating a thing twice. */
export const idempotencyKey: Rule = {
  name: 'idempotency-key',
  what: 'Every POST that creates something (201), except under /api/auth, takes the shared `Idempotency-Key` header, which stays optional.',
  *check({ operations }) {
    for (const { file, pointer, label, method, path, parameters, responses } of operations) {
      const creates = method === 'post' && responses.some(({ status }) => status === '201');
      if (!creates || path.startsWith('/api/auth/')) continue;
      const header = parameters.find(({ name }) => name === 'Idempotency-Key');
      if (header === undefined) {
        yield {
          file,
          pointer,
          message: `${label} creates something but takes no Idempotency-Key.`,
          help: 'Add `$ref: "../shared/common.yaml#/parameters/IdempotencyKey"` to its parameters.',
        };
      } else if (fieldsOf(header.target?.value)['required'] === true) {
        yield {
          file,
          pointer: below(header.pointer, 'required'),
          message: 'Idempotency-Key is required here.',
          help: 'Refer to the shared parameter, which is optional.',
        };
      }
    }
  },
};
