import { describeRule } from '../../../test/lint/describe-rule.ts';
import { operationSecurity } from './operation-security.ts';

describeRule(operationSecurity, [
  {
    fault: 'an operation without security',
    file: 'http/progress.openapi.yaml',
    find: '      security: []\n',
    replace: '',
    message: 'does not say who may call',
    at: 'get:',
  },
  {
    fault: 'an unknown role',
    file: 'http/schedule.openapi.yaml',
    find: '- user: [client]',
    replace: '- user: [customer]',
    message: 'not a known role',
    at: '- user: [customer]',
  },
  {
    fault: 'an unknown service',
    file: 'http/schedule.openapi.yaml',
    find: '- service: [progress]',
    replace: '- service: [billing]',
    message: 'not a known service',
    at: '- service: [billing]',
  },
  {
    fault: 'the service itself',
    file: 'http/schedule.openapi.yaml',
    find: '- service: [progress]',
    replace: '- service: [schedule]',
    message: 'owns this operation',
    at: '- service: [schedule]',
  },
  {
    fault: 'two roles in one alternative',
    file: 'http/schedule.openapi.yaml',
    find: '- user: [client]',
    replace: '- user: [client, trainer]',
    message: 'exactly one role',
    at: '- user: [client, trainer]',
  },
  {
    fault: 'an unknown scheme',
    file: 'http/schedule.openapi.yaml',
    find: '- user: [client]',
    replace: '- partner: [client]',
    message: 'no security scheme',
    at: '- partner: [client]',
  },
]);
