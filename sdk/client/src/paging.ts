import type { CallableOperation } from '@fitsync/descriptor';
import { AbortedError, UnexpectedResponseError } from './errors/call-errors.ts';

/** One page of a list. */
export interface ListBody<Item> {
  readonly data: readonly Item[];
  readonly page: { readonly next_cursor: string | null };
}

/** The body of a list, which has a page by contract. */
export function toPage({ operationId }: CallableOperation, body: unknown): ListBody<unknown> {
  if (isPage(body)) return body;
  throw new UnexpectedResponseError(`${operationId} answered without a page`);
}

function isPage(body: unknown): body is ListBody<unknown> {
  if (typeof body !== 'object' || body === null || !('data' in body && 'page' in body))
    return false;
  const { data, page } = body;
  return Array.isArray(data) && typeof page === 'object' && page !== null && 'next_cursor' in page;
}

/** Asks for page after page of a list. A cursor that comes twice would never end, and throws. */
export async function* eachPage<Body extends ListBody<unknown>>(
  ask: (from: { readonly cursor?: string }) => Promise<Body>,
): AsyncGenerator<Body, void, undefined> {
  const seen = new Set<string>();
  let body = await ask({});
  for (;;) {
    yield body;
    const { next_cursor: cursor } = body.page;
    if (cursor === null) return;
    if (seen.has(cursor)) throw new UnexpectedResponseError(`the list repeats the page ${cursor}`);
    seen.add(cursor);
    body = await ask({ cursor });
  }
}

/** Gives the entries of all pages, until the signal says to stop. */
export async function* eachItem<Item>(
  pages: AsyncIterable<ListBody<Item>>,
  signal?: AbortSignal,
): AsyncGenerator<Item, void, undefined> {
  for await (const { data } of pages) {
    for (const item of data) {
      if (signal?.aborted)
        throw new AbortedError('the list was given up', { cause: signal.reason });
      yield item;
    }
  }
}
