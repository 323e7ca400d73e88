import { describe, expect, it } from 'vitest';
import { parseAssignment, setPath, toValue } from './assignments.ts';

describe('parseAssignment', () => {
  it('splits at the first equals sign', () => {
    expect(parseAssignment('data.note=a=b')).toEqual({ path: 'data.note', text: 'a=b' });
    expect(parseAssignment('data.note=')).toEqual({ path: 'data.note', text: '' });
  });

  it.each(['note', '=note'])('refuses %j', (argument) => {
    expect(() => parseAssignment(argument)).toThrow('name=value');
  });
});

describe('toValue', () => {
  it.each([
    ['50', 50],
    ['true', true],
    ['["a"]', ['a']],
    ['"50"', '50'],
    ['14:00:00', '14:00:00'],
    ['', ''],
  ])('takes %j as %j', (text, value) => {
    expect(toValue(text)).toEqual(value);
  });
});

describe('setPath', () => {
  it('sets a field and leaves the original alone', () => {
    const original = { data: { price: 10, tags: ['a', 'b'] } };
    expect(setPath(original, 'data.price', 50)).toEqual({ data: { price: 50, tags: ['a', 'b'] } });
    expect(setPath(original, 'data.tags.1', 'c')).toEqual({
      data: { price: 10, tags: ['a', 'c'] },
    });
    expect(original).toEqual({ data: { price: 10, tags: ['a', 'b'] } });
  });

  it('makes the objects on the way', () => {
    expect(setPath(undefined, 'data.place.city', 'Berlin')).toEqual({
      data: { place: { city: 'Berlin' } },
    });
  });

  it.each(['__proto__.x', 'data..x'])('refuses %j', (path) => {
    expect(() => setPath({}, path, 1)).toThrow('cannot be part of a path');
    expect({}).not.toHaveProperty('x');
  });
});
