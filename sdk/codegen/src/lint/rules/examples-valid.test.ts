import { describeRule } from '../../../test/lint/describe-rule.ts';
import { examplesValid } from './examples-valid.ts';

describeRule(examplesValid, [
  {
    fault: 'an unknown field in a request',
    file: 'http/schedule.openapi.yaml',
    find: 'notes: ["First session"]',
    replace: 'note: First session',
    message: 'knows no field `note`',
    at: 'example:',
  },
  {
    fault: 'a wrong value in a response',
    file: 'http/schedule.openapi.yaml',
    find: '                  id: 22222222-2222-4222-8222-222222222222',
    replace: '                  id: 22',
    message: 'must be string',
    at: 'id: 22',
  },
  {
    fault: 'a wrong value of a parameter',
    file: 'http/schedule.openapi.yaml',
    find: '          example: 22222222-2222-4222-8222-222222222222',
    replace: '          example: abc',
    message: 'must match pattern',
    at: 'example: abc',
  },
  {
    fault: 'a wrong constant in a message',
    file: 'events/schedule.asyncapi.yaml',
    find: '            event: booking.created\n',
    replace: '            event: booking.made\n',
    message: 'must be "booking.created"',
    at: 'event: booking.made',
  },
  {
    fault: 'a missing field in a shared response',
    file: 'shared/common.yaml',
    find: '          success: false\n',
    replace: '',
    message: '`success` is missing',
    at: 'example:',
  },
  {
    fault: 'a default outside its schema',
    file: 'shared/common.yaml',
    find: 'maximum: 100, default: 20',
    replace: 'maximum: 100, default: 0',
    message: 'must be >= 1',
    at: 'default: 0',
  },
  {
    fault: 'a date that is none',
    file: 'events/schedule.asyncapi.yaml',
    find: 'timestamp: "2026-03-02T10:00:00Z"',
    replace: 'timestamp: "2026-13-02T10:00:00Z"',
    message: 'must match format',
    at: 'timestamp',
  },
  {
    fault: 'a value outside its list',
    file: 'http/schedule.openapi.yaml',
    find: 'schema: { type: string, enum: [all, times] }',
    replace: 'example: none\n          schema: { type: string, enum: [all, times] }',
    message: 'must be one of ["all","times"]',
    at: 'example: none',
  },
]);
