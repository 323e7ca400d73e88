import { describe, expect, test } from 'vitest';

import type { JsonSchema } from '../model/index.ts';
import { createCompiler } from './compiler.ts';

const needs = (...required: string[]): JsonSchema => ({ type: 'object', required });

/** What the compiled validator says of a value: `[]` when it fits. */
function errorsOf(schema: JsonSchema, value: unknown): readonly object[] {
  const validate = createCompiler('exact', [schema], new Map()).compile(schema);
  const fits = validate(value);
  expect(fits).toBe((validate.errors ?? []).length === 0);
  return validate.errors ?? [];
}

describe.each(['anyOf', 'oneOf'])('%s', (keyword) => {
  const schema = {
    type: 'object',
    required: ['kind'],
    [keyword]: [needs('a', 'b'), { [keyword]: [needs('c'), needs('d', 'e')] }],
  };

  test('tells how many errors each alternative found, nested ones included', () => {
    const found = errorsOf(schema, {});
    expect(found).toHaveLength(1 + 2 + 1 + 2 + 1 + 1);
    expect(found[5]).toMatchObject({ keyword, params: { alternatives: [1, 2] } });
    // The error of the inner choice is one of those that the outer one counts.
    expect(found[6]).toMatchObject({ keyword, params: { alternatives: [2, 4] } });
  });

  test.each([{ a: 1, b: 1 }, { c: 1 }, { d: 1, e: 1 }])('takes %o', (fields) => {
    expect(errorsOf(schema, { kind: 1, ...fields })).toEqual([]);
  });
});

test('anyOf takes what fits several alternatives, oneOf does not', () => {
  const alternatives = [needs('a'), needs('b')];
  const value = { a: 1, b: 1 };
  expect(errorsOf({ anyOf: alternatives }, value)).toEqual([]);
  expect(errorsOf({ oneOf: alternatives }, value)).toMatchObject([
    { keyword: 'oneOf', params: { alternatives: [0, 0] } },
  ]);
});
