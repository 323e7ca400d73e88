import { describeRule } from '../../../test/lint/describe-rule.ts';
import { parameterNames } from './parameter-names.ts';

describeRule(parameterNames, [
  {
    fault: 'a parameter named body',
    file: 'http/schedule.openapi.yaml',
    find: '- name: part',
    replace: '- name: body',
    message: 'cannot be named `body`',
    at: '- name: body',
  },
  {
    fault: 'the same name in path and query',
    file: 'http/schedule.openapi.yaml',
    find: '- name: part',
    replace: '- name: id',
    message: 'already has a parameter `id`',
    at: '- name: id',
  },
]);
