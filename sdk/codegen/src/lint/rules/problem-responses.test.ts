import { describeRule } from '../../../test/lint/describe-rule.ts';
import { problemResponses } from './problem-responses.ts';

describeRule(problemResponses, [
  {
    fault: 'an error of another media type',
    file: 'http/schedule.openapi.yaml',
    find: 'application/problem+json:',
    replace: 'application/json:',
    message: 'The response 409 is `application/json`',
    at: 'application/json:',
  },
  {
    fault: 'a success that is a problem',
    file: 'http/schedule.openapi.yaml',
    find: '            application/json:\n              schema: { $ref: "#/components/schemas/BookingResponse" }',
    replace:
      '            application/problem+json:\n              schema: { $ref: "#/components/schemas/BookingResponse" }',
    message: 'The response 201 is',
    at: 'application/problem+json:',
  },
  {
    fault: 'an error with a schema of its own',
    file: 'http/schedule.openapi.yaml',
    find: 'schema: { $ref: "../shared/common.yaml#/schemas/Problem" }',
    replace: 'schema: { $ref: "#/components/schemas/Booking" }',
    message: 'does not have the schema `Problem`',
    at: 'application/problem+json:',
  },
  {
    fault: 'an error without a body',
    file: 'http/progress.openapi.yaml',
    find: '        "500": { $ref: "../shared/common.yaml#/responses/InternalError" }',
    replace: '        "500":\n          description: It broke.',
    message: 'has no body',
    at: '"500":',
  },
]);
