import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeCursor, encodeCursor, toPage } from './index.ts';

describe('toPage', () => {
  it('walks through a whole list without a gap or a repetition', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat()), fc.integer({ min: 1, max: 10 }), (numbers, limit) => {
        const list = numbers.toSorted((a, b) => a - b);
        const seen: number[] = [];
        let cursor: string | undefined;
        do {
          const after = decodeCursor(cursor, ['id']);
          const rest = list.filter((one) => after === null || one > Number(after.id));
          const { data, page } = toPage(rest.slice(0, limit + 1), limit, (id) => ({
            id: String(id),
          }));
          seen.push(...data);
          cursor = page.next_cursor ?? undefined;
        } while (cursor !== undefined);
        expect(seen).toEqual(list);
      }),
    );
  });
});

describe('decodeCursor', () => {
  it('gives null for the first page', () => {
    expect(decodeCursor(undefined, ['id'])).toBeNull();
  });

  it('refuses whatever no list has given', () => {
    const foreign = [
      encodeCursor({ name: 'x' }),
      encodeCursor({ id: 'x', name: 'y' }),
      'bnVsbA',
      '',
    ];
    for (const cursor of foreign) {
      expect(() => decodeCursor(cursor, ['id'])).toThrow('not one that a list has given');
    }
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), (cursor) => {
        expect(() => decodeCursor(cursor, ['id'])).toThrow('not one that a list has given');
      }),
    );
  });
});
