import { encodeCursor } from './cursor.ts';

/** A page of a list, as every list of the contracts answers it. */
export interface Page<Item> {
  readonly data: Item[];
  readonly page: { readonly limit: number; readonly next_cursor: string | null };
}

/**
 * Cuts a page out of what was found. `found` holds up to `limit + 1` entries: the one too many tells
 * that there is a next page. `positionOf` gives the sort key of an entry.
 */
export function toPage<Item>(
  found: readonly Item[],
  limit: number,
  positionOf: (last: Item) => Readonly<Record<string, string>>,
): Page<Item> {
  const data = found.slice(0, limit);
  const last = data.at(-1);
  const hasMore = found.length > limit && last !== undefined;
  return { data, page: { limit, next_cursor: hasMore ? encodeCursor(positionOf(last)) : null } };
}
