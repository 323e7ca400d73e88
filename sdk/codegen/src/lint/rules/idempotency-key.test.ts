import { describeRule } from '../../../test/lint/describe-rule.ts';
import { idempotencyKey } from './idempotency-key.ts';

describeRule(idempotencyKey, [
  {
    fault: 'a creating POST without the header',
    file: 'http/schedule.openapi.yaml',
    find: '        - $ref: "../shared/common.yaml#/parameters/IdempotencyKey"\n',
    replace: '        - { name: q, in: query, description: Q. }\n',
    message: 'takes no Idempotency-Key',
    at: 'post:',
  },
  {
    fault: 'a header that is required',
    file: 'shared/common.yaml',
    find: '    name: Idempotency-Key\n    in: header\n',
    replace: '    name: Idempotency-Key\n    in: header\n    required: true\n',
    message: 'is required here',
    at: 'IdempotencyKey',
  },
]);
