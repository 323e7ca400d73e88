import { describeRule } from '../../../test/lint/describe-rule.ts';
import { schemaNamed } from './schema-named.ts';

describeRule(schemaNamed, [
  {
    fault: 'an object in an operation',
    file: 'http/schedule.openapi.yaml',
    find: 'schema: { $ref: "#/components/schemas/NewBooking" }',
    replace: 'schema: { type: object }',
    message: 'no name',
    at: 'schema: { type: object }',
  },
  {
    fault: 'an object in a property',
    file: 'http/schedule.openapi.yaml',
    find: 'data: { $ref: "#/components/schemas/Booking" }',
    replace: 'data: { type: object, properties: {} }',
    message: 'no name',
    at: 'data: { type: object',
  },
  {
    fault: 'an object in an array',
    file: 'http/schedule.openapi.yaml',
    find: 'items: { type: string, maxLength: 200 }',
    replace: 'items: { properties: {} }',
    message: 'no name',
    at: 'items:',
  },
]);
