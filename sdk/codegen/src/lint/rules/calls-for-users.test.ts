import { describeRule } from '../../../test/lint/describe-rule.ts';
import { callsForUsers } from './calls-for-users.ts';

const file = 'http/progress.openapi.yaml';
const calls = 'x-calls: [getBooking]';
const at = 'x-calls';

describeRule(callsForUsers, [
  {
    fault: 'something that is not a list',
    file,
    find: calls,
    replace: 'x-calls: getBooking',
    message: 'must be a list',
    at,
  },
  {
    fault: 'an operation that does not exist',
    file,
    find: calls,
    replace: 'x-calls: [getBoking]',
    message: 'No other service has an operation `getBoking`',
    at,
  },
  {
    fault: 'an operation of the same service',
    file,
    find: calls,
    replace: 'x-calls: [getProgressStatus]',
    message: 'No other service has an operation `getProgressStatus`',
    at,
  },
  {
    fault: 'an operation that is only planned',
    file: 'http/schedule.openapi.yaml',
    find: 'x-cache: 60',
    replace: 'x-planned: true',
    message: 'No other service has an operation `getBooking`',
    at,
  },
  {
    fault: 'a repeated operation',
    file,
    find: calls,
    replace: 'x-calls: [getBooking, getBooking]',
    message: 'listed twice',
    at,
  },
  {
    fault: 'an operation that not all who call may call',
    file: 'http/schedule.openapi.yaml',
    find: 'x-cache: 60\n      security:\n        - user: [client]\n',
    replace: 'x-cache: 60\n      security:\n',
    message: '`getBooking` is not open to `client`, who may call getOwnSummary',
    at,
  },
  {
    fault: 'an operation for users, of one that is open to everyone',
    file,
    find: 'security:\n        - user: [client]\n      x-calls',
    replace: 'security: []\n      x-calls',
    message: 'not open to everyone',
    at,
  },
  {
    fault: 'an operation that is open to services',
    file,
    find: 'security:\n        - user: [client]\n',
    replace: 'security:\n        - user: [client]\n        - service: [schedule]\n',
    message: 'is open to services',
    at,
  },
  {
    fault: 'an operation that lists the service itself',
    file: 'http/schedule.openapi.yaml',
    find: 'x-cache: 60\n      security:\n',
    replace: 'x-cache: 60\n      security:\n        - service: [progress]\n',
    message: 'is open to the progress service itself',
    at,
  },
]);
