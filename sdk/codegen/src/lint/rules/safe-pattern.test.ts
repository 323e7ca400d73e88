import { describeRule } from '../../../test/lint/describe-rule.ts';
import { safePattern } from './safe-pattern.ts';

describeRule(safePattern, [
  {
    fault: 'exponential backtracking',
    file: 'http/schedule.openapi.yaml',
    find: 'pattern: ^[A-Z]{2}-[0-9]{4}$',
    replace: 'pattern: ^([A-Z]+)+$',
    message: 'exponential',
    at: 'pattern:',
  },
  {
    fault: 'polynomial backtracking',
    file: 'http/schedule.openapi.yaml',
    find: 'pattern: ^[A-Z]{2}-[0-9]{4}$',
    replace: 'pattern: \\s+$',
    message: 'polynomial',
    at: 'pattern:',
  },
  {
    fault: 'a pattern that is none',
    file: 'http/schedule.openapi.yaml',
    find: 'pattern: ^[A-Z]{2}-[0-9]{4}$',
    replace: "pattern: '(['",
    message: 'not a regular expression',
    at: 'pattern:',
  },
]);
