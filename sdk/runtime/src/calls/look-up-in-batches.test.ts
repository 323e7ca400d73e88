import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lookUpInBatches } from './look-up-in-batches.ts';

describe('lookUpInBatches', () => {
  it('asks for every id once, in batches that are not too large', async () => {
    const list = fc.array(fc.string());
    await fc.assert(
      fc.asyncProperty(list, fc.integer({ min: 1, max: 5 }), async (ids, size) => {
        const found = await lookUpInBatches(ids, size, async (batch) => {
          expect(batch.length).toBeLessThanOrEqual(size);
          return batch;
        });
        expect(found).toEqual([...new Set(ids)]);
      }),
    );
  });

  it('leaves out what could not be had', async () => {
    const found = await lookUpInBatches(['a', 'b', 'c'], 1, async ([id = '']) => {
      if (id === 'b') throw new Error('gone');
      return [id];
    });
    expect(found).toEqual(['a', 'c']);
  });
});
