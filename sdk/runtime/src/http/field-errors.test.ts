import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { patterns, toBodyPath, toFieldErrors } from './field-errors.ts';

describe('patterns', () => {
  it('are those that the contracts share', () => {
    const file = new URL('../../../../specs/shared/common.yaml', import.meta.url);
    const { schemas } = parse(readFileSync(file, 'utf8')) as {
      schemas: Record<string, { pattern?: string }>;
    };
    const shared = Object.values(schemas).flatMap(({ pattern }) => pattern ?? []);
    expect(shared).toEqual(expect.arrayContaining(Object.keys(patterns)));
  });
});

describe('toBodyPath', () => {
  it('writes the way to a field as code would', () => {
    expect(toBodyPath([])).toBe('body');
    expect(toBodyPath(['exercises', '0', 'sets'])).toBe('body.exercises[0].sets');
  });
});

describe('an unknown field', () => {
  it('is told together with the fields that there are', () => {
    const params = { additionalProperty: 'colour', allowedProperties: ['name', 'size'] };
    const violation = { instancePath: '/parts/0', keyword: 'additionalProperties', params };
    expect(toFieldErrors([violation], toBodyPath)).toEqual([
      { path: 'body.parts[0].colour', message: 'is not one of the fields name, size' },
    ]);
  });
});
