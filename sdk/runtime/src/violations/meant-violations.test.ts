import type { Violation } from '@fitsync/descriptor';
import { describe, expect, it } from 'vitest';
import { toBodyPath, toFieldErrors } from '../http/field-errors.ts';

const missing = (name: string, instancePath = ''): Violation => ({
  instancePath,
  keyword: 'required',
  params: { missingProperty: name },
});
const unknown = (name: string): Violation => ({
  instancePath: '',
  keyword: 'additionalProperties',
  params: { additionalProperty: name },
});
const constant = (instancePath: string, allowedValue: unknown): Violation => ({
  instancePath,
  keyword: 'const',
  params: { allowedValue },
});
const listed = (instancePath: string, ...allowedValues: unknown[]): Violation => ({
  instancePath,
  keyword: 'enum',
  params: { allowedValues },
});
const type = (instancePath: string, name: string): Violation => ({
  instancePath,
  keyword: 'type',
  params: { type: name },
  message: `must be ${name}`,
});
const format = (instancePath: string, name: string): Violation => ({
  instancePath,
  keyword: 'format',
  params: { format: name },
});

/** What the validators report of a value that fits none of the alternatives. */
function anyOf(
  instancePath: string,
  ...alternatives: readonly (readonly Violation[])[]
): Violation[] {
  const counts = alternatives.map(({ length }) => length);
  const params = { alternatives: counts };
  return [...alternatives.flat(), { instancePath, keyword: 'anyOf', params }];
}

const told = (violations: readonly Violation[]): string[] =>
  toFieldErrors(violations, toBodyPath).map(({ path, message }) => `${path} ${message}`);

describe('alternatives', () => {
  it('that a constant tells apart: those of the one that the value names', () => {
    const trainer = [missing('certifications'), unknown('cleared'), constant('/role', 'trainer')];
    const client = [missing('contact'), missing('fitness')];
    const admin = [constant('/role', 'admin')];
    expect(told(anyOf('', trainer, client, admin))).toEqual([
      'body.contact is required',
      'body.fitness is required',
    ]);
  });

  it('that a list of values tells apart, whatever else is listed', () => {
    const cat = [listed('/size', 'small', 'large'), missing('lives')];
    const dog = [listed('/kind', 'dog', 'puppy'), unknown('size')];
    expect(told(anyOf('', cat, dog))).toEqual([
      'body.size must be one of small, large',
      'body.lives is required',
    ]);
  });

  it('of which the value names none: the names that there are', () => {
    const trainer = [missing('certifications'), constant('/role', 'trainer')];
    const others = [listed('/role', 'client', 'admin')];
    expect(told(anyOf('', trainer, others))).toEqual([
      'body.role must be one of trainer, client, admin',
    ]);
  });

  it('that nothing tells apart: those of the one with the fewest', () => {
    const long = [missing('a'), missing('b'), missing('c')];
    const short = [missing('d')];
    expect(told(anyOf('', long, short, long))).toEqual(['body.d is required']);
  });

  it('of another JSON type are not meant', () => {
    const object = [missing('name', '/contact'), missing('phone', '/contact')];
    expect(told(anyOf('/contact', object, [type('/contact', 'null')]))).toEqual([
      'body.contact.name is required',
      'body.contact.phone is required',
    ]);
    const wrong = [[type('/contact', 'object')], [type('/contact', 'null')]];
    expect(told(anyOf('/contact', ...wrong))).toEqual(['body.contact must be object']);
  });

  it('for a plain value: all that it may be', () => {
    const alternatives = [[constant('/date', 'today')], [format('/date', 'date')]];
    expect(told(anyOf('/date', ...alternatives))).toEqual([
      'body.date must be "today" or a day of the calendar, YYYY-MM-DD',
    ]);
  });

  it('inside alternatives are chosen first, and what stands around stays', () => {
    const inner = anyOf('/b', [missing('x', '/b'), missing('y', '/b')], [type('/b', 'null')]);
    const outer = anyOf('', [constant('/kind', 'other'), missing('z')], inner);
    expect(told([missing('before'), ...outer, missing('after')])).toEqual([
      'body.before is required',
      'body.b.x is required',
      'body.b.y is required',
      'body.after is required',
    ]);
  });

  it('of which several fit although one may: the choice itself', () => {
    const message = 'must match exactly one schema in oneOf';
    const params = { alternatives: [0, 1, 0] };
    const choice = { instancePath: '', keyword: 'oneOf', params, message };
    expect(told([missing('a'), choice])).toEqual([`body ${message}`]);
  });
});

describe('a value that breaks several rules', () => {
  it('is told once, by the rule that says what it has to be', () => {
    const pattern = '^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$';
    const rules: Violation[] = [
      { instancePath: '/id', keyword: 'minLength', params: { limit: 36 }, message: 'is too short' },
      { instancePath: '/id', keyword: 'pattern', params: { pattern } },
      {
        instancePath: '/name',
        keyword: 'minLength',
        params: { limit: 1 },
        message: 'is too short',
      },
    ];
    expect(told(rules)).toEqual(['body.id must be a UUID in lower case', 'body.name is too short']);
  });
});
