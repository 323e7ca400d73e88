import { describeRule } from '../../../test/lint/describe-rule.ts';
import { snakeCaseNames } from './snake-case-names.ts';

describeRule(snakeCaseNames, [
  {
    fault: 'a property in camelCase',
    file: 'http/schedule.openapi.yaml',
    find: 'notes:\n          type: array',
    replace: 'freeNotes:\n          type: array',
    message: 'property `freeNotes`',
    at: 'freeNotes:',
  },
  {
    fault: 'a parameter in kebab-case',
    file: 'http/schedule.openapi.yaml',
    find: '- name: part',
    replace: '- name: wanted-part',
    message: 'parameter `wanted-part`',
    at: '- name: wanted-part',
  },
]);
