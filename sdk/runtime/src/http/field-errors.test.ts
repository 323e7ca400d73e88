import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { patterns, toBodyPath } from './field-errors.ts';

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
