import { eachItem, eachPage, type ListBody } from '@fitsync/sdk/engine';

/** Asks for page after page of a list, and gives all of its items. */
export async function collectPages<Item>(
  ask: (from: { readonly cursor?: string }) => Promise<ListBody<Item>>,
): Promise<Item[]> {
  const items: Item[] = [];
  for await (const item of eachItem(eachPage(ask))) items.push(item);
  return items;
}
