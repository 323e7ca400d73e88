import { describeRule } from '../../../test/lint/describe-rule.ts';
import { problemCodes } from './problem-codes.ts';

describeRule(problemCodes, [
  {
    fault: 'a code that is not in the list',
    file: 'http/schedule.openapi.yaml',
    find: 'code: slot_taken',
    replace: 'code: time_taken',
    message: 'no problem `time_taken`',
    at: 'code: time_taken',
  },
  {
    fault: 'a problem under another status',
    file: 'http/schedule.openapi.yaml',
    find: '"409":',
    replace: '"404":',
    message: 'belongs to 409 but stands under 404',
    at: 'code: slot_taken',
  },
  {
    fault: 'another title',
    file: 'http/schedule.openapi.yaml',
    find: 'title: The time is already taken',
    replace: 'title: Occupied',
    message: 'The title of the problem',
    at: 'title: Occupied',
  },
  {
    fault: 'another status in the body',
    file: 'http/schedule.openapi.yaml',
    find: 'status: 409',
    replace: 'status: 400',
    message: 'The status of the problem',
    at: 'status: 400',
  },
  {
    fault: 'another type',
    file: 'http/schedule.openapi.yaml',
    find: 'type: urn:fitsync:problem:slot_taken',
    replace: 'type: urn:fitsync:problem:taken',
    message: 'The type of the problem',
    at: 'type: urn',
  },
  {
    fault: 'an incomplete entry of the list',
    file: 'shared/problems.yaml',
    find: 'slot_taken:\n  status: 409\n',
    replace: 'slot_taken:\n',
    message: '`slot_taken` is incomplete',
    at: 'slot_taken:',
  },
]);
