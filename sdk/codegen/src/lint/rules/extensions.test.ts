import { describeRule } from '../../../test/lint/describe-rule.ts';
import { extensions } from './extensions.ts';

describeRule(extensions, [
  {
    fault: 'a misspelled extension',
    file: 'http/schedule.openapi.yaml',
    find: 'x-emits: [booking.created]',
    replace: 'x-emit: [booking.created]',
    message: 'Nothing here reads `x-emit`',
    at: 'x-emit:',
  },
  {
    fault: 'an extension of the wrong place',
    file: 'http/schedule.openapi.yaml',
    find: 'x-cache: 60',
    replace: 'x-key: id',
    message: 'Nothing here reads `x-key`',
    at: 'x-key: id',
  },
  {
    fault: 'a planned flag that is not boolean',
    file: 'http/schedule.openapi.yaml',
    find: 'x-cache: 60',
    replace: 'x-planned: later',
    message: 'cannot be',
    at: 'x-planned: later',
  },
  {
    fault: 'a duration that is none',
    file: 'http/schedule.openapi.yaml',
    find: 'x-cache: 60',
    replace: 'x-cache: 15m',
    message: 'cannot be',
    at: 'x-cache: 15m',
  },
]);
