import { describeRule } from '../../../test/lint/describe-rule.ts';
import { schemaClosed } from './schema-closed.ts';

describeRule(schemaClosed, [
  {
    fault: 'an object that accepts anything',
    file: 'http/schedule.openapi.yaml',
    find: '      additionalProperties: false\n',
    replace: '',
    message: 'accepts unknown fields',
    at: 'NewBooking:',
  },
  {
    fault: 'an open object without a limit',
    file: 'http/schedule.openapi.yaml',
    find: '      additionalProperties: false\n',
    replace: '      additionalProperties: true\n',
    message: 'without a reason or a limit',
    at: 'additionalProperties: true',
  },
]);
