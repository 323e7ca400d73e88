import { expect, it } from 'vitest';
import { collectPages } from './index.ts';

const pages: Readonly<Record<string, { data: number[]; page: { next_cursor: string | null } }>> = {
  start: { data: [1, 2], page: { next_cursor: 'b' } },
  b: { data: [], page: { next_cursor: 'c' } },
  c: { data: [3], page: { next_cursor: null } },
};

it('asks until there is no further page, and gives everything in order', async () => {
  const asked: object[] = [];
  const items = await collectPages(async (from) => {
    asked.push(from);
    const page = pages[from.cursor ?? 'start'];
    if (!page) throw new Error('there is no such page');
    return page;
  });
  expect(items).toEqual([1, 2, 3]);
  expect(asked).toEqual([{}, { cursor: 'b' }, { cursor: 'c' }]);
});

it('fails as a page does', async () => {
  const failure = new Error('away');
  await expect(collectPages(() => Promise.reject(failure))).rejects.toBe(failure);
});
