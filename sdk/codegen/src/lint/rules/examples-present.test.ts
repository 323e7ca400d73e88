import { describeRule } from '../../../test/lint/describe-rule.ts';
import { examplesPresent } from './examples-present.ts';

describeRule(examplesPresent, [
  {
    fault: 'a request body without example',
    file: 'http/schedule.openapi.yaml',
    find: '            example:\n              client_id: 11111111-1111-4111-8111-111111111111\n              notes: ["First session"]\n',
    replace: '',
    message: 'This request body',
    at: 'application/json:',
  },
  {
    fault: 'a shared response without example',
    file: 'shared/common.yaml',
    find: '        example:\n          type: urn:fitsync:problem:validation_failed',
    replace: '        x-was:\n          type: urn:fitsync:problem:validation_failed',
    message: 'This response body',
    at: 'application/problem+json:',
  },
  {
    fault: 'a path parameter without example',
    file: 'http/schedule.openapi.yaml',
    find: '          example: 22222222-2222-4222-8222-222222222222\n        - name: part',
    replace: '        - name: part',
    message: 'parameter `id`',
    at: '- name: id',
  },
  {
    fault: 'a required query parameter without example',
    file: 'http/schedule.openapi.yaml',
    find: '          in: query\n',
    replace: '          in: query\n          required: true\n',
    message: 'parameter `part`',
    at: '- name: part',
  },
  {
    fault: 'a message without example',
    file: 'events/schedule.asyncapi.yaml',
    find: '      examples:\n        - name: first\n          payload:\n            event: booking.created',
    replace:
      '      x-examples:\n        - name: first\n          payload:\n            event: booking.created',
    message: 'message `BookingCreated`',
    at: 'BookingCreated:',
  },
]);
