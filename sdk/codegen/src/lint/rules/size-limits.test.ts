import { describeRule } from '../../../test/lint/describe-rule.ts';
import { sizeLimits } from './size-limits.ts';

describeRule(sizeLimits, [
  {
    fault: 'a string without a limit',
    file: 'http/schedule.openapi.yaml',
    find: '          maxLength: 7\n',
    replace: '',
    message: 'This string',
    at: 'reference:',
  },
  {
    fault: 'an array without a limit',
    file: 'http/schedule.openapi.yaml',
    find: '          maxItems: 5\n',
    replace: '',
    message: 'This array',
    at: 'notes:',
  },
  {
    fault: 'a nullable string without a limit',
    file: 'http/schedule.openapi.yaml',
    find: 'items: { type: string, maxLength: 200 }',
    replace: 'items: { type: [string, "null"] }',
    message: 'This string',
    at: 'items:',
  },
]);
