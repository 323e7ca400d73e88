import type { Validator, Violation } from '@fitsync/descriptor';
import { describe, expect, it } from 'vitest';
import { check, refuse } from './violations.ts';

function failing(errors: readonly Violation[]): Validator {
  return Object.assign(() => false, { errors });
}

describe('check', () => {
  it('names each field by path, with its rule and what was given', () => {
    const validator = failing([
      { instancePath: '', keyword: 'required', params: { missingProperty: 'client_id' } },
      { instancePath: '/sets/0', keyword: 'minimum', params: {}, message: 'must be >= 1' },
      {
        instancePath: '',
        keyword: 'additionalProperties',
        params: { additionalProperty: 'colour' },
      },
      { instancePath: '/kind', keyword: 'enum', params: { allowedValues: ['a', 'b'] } },
      { instancePath: '/a~1b', keyword: 'type', params: {}, message: 'must be string' },
    ]);
    const value = { sets: [0], colour: 'red', kind: 'c', 'a/b': 1 };
    expect(check(validator, value, 'data')).toEqual([
      { path: 'data.client_id', rule: 'is required' },
      { path: 'data.sets.0', rule: 'must be >= 1', given: 0 },
      { path: 'data.colour', rule: 'is not a field', given: 'red' },
      { path: 'data.kind', rule: 'must be one of "a", "b"', given: 'c' },
      { path: 'data.a/b', rule: 'must be string', given: 1 },
    ]);
  });
});

describe('refuse', () => {
  it('exits 3 and shows rule, value and example', () => {
    const errors = [{ path: 'data.price', rule: 'must be >= 0', given: -1 }];
    const error = refuse('The payload', errors, { price: 5 });
    expect(error.exitCode).toBe(3);
    expect(error.hints).toContain('data.price must be >= 0; given: -1');
    expect(error.explanation.join('\n')).toContain('"price": 5');
    expect(error.details).toMatchObject({ example: { price: 5 } });
  });
});
