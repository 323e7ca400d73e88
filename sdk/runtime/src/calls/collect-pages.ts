/** One page of a list. */
interface Page<Item> {
  readonly data: readonly Item[];
  readonly page: { readonly next_cursor: string | null };
}

/** Asks for page after page of a list, and gives all of its items. */
export async function collectPages<Item>(
  ask: (from: { readonly cursor?: string }) => Promise<Page<Item>>,
): Promise<Item[]> {
  const items: Item[] = [];
  let cursor: string | null = null;
  do {
    const { data, page }: Page<Item> = await ask(cursor === null ? {} : { cursor });
    items.push(...data);
    cursor = page.next_cursor;
  } while (cursor !== null);
  return items;
}
