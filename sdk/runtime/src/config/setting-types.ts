import { z } from 'zod';
import { isNetwork } from '../http/index.ts';

/** Where something is that speaks HTTP. */
export const webUrl = z.url({
  protocol: /^https?$/,
  hostname: /./,
  error: 'must be a URL, http://host:port',
});

/** Where a Postgres is. */
export const databaseUrl = z.url({
  protocol: /^postgres(?:ql)?$/,
  error: 'must be a URL, postgres://user:password@host:port',
});

/** Where a Redis is, or the nodes of a cluster. */
export const redisUrl = z
  .string({ error: 'redis://host:port, or a comma list for a cluster' })
  .refine((text) => /:\/\/|,/.test(text) && text.split(',').every(isRedisNode), {
    error: 'must be a URL, redis://host:port, or a comma list for a cluster',
  });

/** One of a few words. */
export function oneOf<const Word extends string>(words: readonly Word[]) {
  const error = `must be ${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
  return z.enum(words, { error });
}

/** A number in a range, without fraction. */
export function wholeNumber(what: string, min: number, max: number) {
  const error = `must be ${what} from ${min} to ${max}`;
  return z.coerce.number({ error }).int({ error }).min(min, { error }).max(max, { error });
}

/** A port; 0 is any free one. */
export const port = wholeNumber('a port', 0, 65_535);

/** A list of networks; `none` is the empty one. */
export const networks = z
  .string()
  .transform(toList)
  .refine((list) => list.every(isNetwork), {
    error: 'must be networks, 10.0.0.0/8,192.0.2.1, or none',
  });

function isRedisNode(node: string): boolean {
  const url = URL.parse(node.includes('://') ? node : `redis://${node}`);
  return /^(?:rediss?|redis\+cluster):$/.test(url?.protocol ?? '') && url?.hostname !== '';
}

function toList(text: string): string[] {
  return text
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '' && one !== 'none');
}
