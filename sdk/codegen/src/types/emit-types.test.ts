import { expect, test } from 'vitest';

import { emitTypes } from './emit-types.ts';

const ref = (key: string): object => ({ $ref: `#/components/schemas/${key}` });

test.each<[string, object, string]>([
  ['a string with a format', { type: 'string', format: 'date' }, 'string'],
  ['an integer', { type: 'integer', minimum: 1 }, 'number'],
  ['a nullable string', { type: ['string', 'null'] }, 'string | null'],
  ['a constant', { type: 'boolean', const: true }, 'true'],
  ['a closed list', { type: 'string', enum: ['a', "b'c"] }, `'a' | "b'c"`],
  ['another schema', ref('s.Other'), 'Other'],
  ['a list of others', { type: 'array', items: ref('s.Other') }, 'Other[]'],
  ['another or null', { anyOf: [ref('s.Other'), { type: 'null' }] }, 'Other | null'],
  [
    'a map',
    { type: 'object', additionalProperties: { type: 'number' } },
    '{\n  [key: string]: number;\n}',
  ],
  ['an empty object', { type: 'object', additionalProperties: false }, 'Record<string, never>'],
  [
    'a choice by tag',
    { oneOf: [ref('s.Other'), ref('t.More')], discriminator: { propertyName: 'kind' } },
    'Other | More',
  ],
  [
    'an object: optional unless required, whatever the default',
    {
      type: 'object',
      required: ['a'],
      properties: {
        a: { ...ref('s.Other'), description: 'The first.' },
        'b-c': { type: 'integer', default: 20, description: 'How many.' },
      },
    },
    "{\n  /** The first. */\n  a: Other;\n  /**\n   * How many.\n   * @default 20\n   */\n  'b-c'?: number;\n}",
  ],
])('%s', async (_, schema, expected) => {
  const schemas = new Map<string, Record<string, unknown>>([
    ['s.Given', { ...schema }],
    ['s.Other', { type: 'string' }],
    ['t.More', { type: 'string' }],
  ]);
  const types = await emitTypes(schemas, (key) => key.split('.')[1] ?? key);
  expect(types.get('s.Given')?.text).toBe(expected);
});

test('tells which schemas a type names', async () => {
  const schemas = new Map<string, Record<string, unknown>>([
    ['s.A', { type: 'array', items: { anyOf: [ref('s.B'), ref('s.C')] } }],
    ['s.B', { type: 'string' }],
    ['s.C', { type: 'string' }],
  ]);
  const types = await emitTypes(schemas, (key) => key);
  expect([...(types.get('s.A')?.references ?? [])]).toEqual(['s.B', 's.C']);
});
