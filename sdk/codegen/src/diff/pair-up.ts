/** What two lists have in common, and what only one of them has. */
export interface Paired<Item> {
  readonly removed: readonly Item[];
  readonly added: readonly Item[];
  readonly both: readonly { readonly before: Item; readonly after: Item }[];
}

/** Compares two lists by the keys of their entries. */
export function pairUp<Item>(
  before: ReadonlyMap<string, Item>,
  after: ReadonlyMap<string, Item>,
): Paired<Item> {
  const paired = [...after].flatMap(([key, item]) => {
    const old = before.get(key);
    return old === undefined ? [] : [{ before: old, after: item }];
  });
  return {
    removed: [...before].flatMap(([key, item]) => (after.has(key) ? [] : [item])),
    added: [...after].flatMap(([key, item]) => (before.has(key) ? [] : [item])),
    both: paired,
  };
}

/** The items by their keys. */
export function byKey<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string,
): ReadonlyMap<string, Item> {
  return new Map(items.map((item) => [keyOf(item), item]));
}

/** The items of a list that another does not have. */
export function without<Item>(items: readonly Item[], others: readonly Item[]): readonly Item[] {
  return items.filter((item) => !others.includes(item));
}
