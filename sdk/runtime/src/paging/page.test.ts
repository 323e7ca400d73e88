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
          const after = decodeCursor(cursor, ['name']);
          const rest = list.filter((one) => after === null || one > Number(after.name));
          const { data, page } = toPage(rest.slice(0, limit + 1), limit, (one) => ({
            name: String(one),
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

  const id = '0193a000-0000-7000-8000-000000000010';

  it('gives back what a list has given', () => {
    const positions = [
      { id },
      { name: 'Ä"\n', id },
      { starts_at: '2026-11-30T13:00:00.000Z', id },
      { workout_date: '2028-02-29', id },
    ];
    for (const position of positions) {
      const fields = Object.keys(position);
      expect(decodeCursor(encodeCursor(position), fields)).toEqual(position);
    }
  });

  it.each([
    { id: 'x' },
    { id: id.toUpperCase() },
    { name: 'a\0b', id },
    { starts_at: 'yesterday', id },
    { starts_at: '2026-02-30T00:00:00.000Z', id },
    { starts_at: '0000-01-01T00:00:00.000Z', id },
    { starts_at: '2026-11-30T14:00:00+01:00', id },
    { workout_date: '2027-02-29', id },
    { workout_date: '2026-11-30T13:00:00.000Z', id },
  ])('refuses what a database cannot read: %j', (position) => {
    expect(() => decodeCursor(encodeCursor(position), Object.keys(position))).toThrow(
      'not one that a list has given',
    );
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
