import { describeRule } from '../../../test/lint/describe-rule.ts';
import { operationId } from './operation-id.ts';

describeRule(operationId, [
  {
    fault: 'an operation without operationId',
    file: 'http/schedule.openapi.yaml',
    find: '      operationId: createBooking\n',
    replace: '',
    message: 'has no operationId',
    at: 'post:',
  },
  {
    fault: 'a name in snake_case',
    file: 'http/schedule.openapi.yaml',
    find: 'operationId: createBooking',
    replace: 'operationId: create_booking',
    message: 'not a verb and a noun',
    at: 'operationId: create_booking',
  },
  {
    fault: 'a name that another service uses',
    file: 'http/progress.openapi.yaml',
    find: 'operationId: getProgressStatus',
    replace: 'operationId: createBooking',
    message: 'is already',
    at: 'operationId: createBooking',
  },
]);
