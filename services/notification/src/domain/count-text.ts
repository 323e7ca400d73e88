import { say } from './say.ts';

/** A number with what it counts: `1 week`, `12 weeks`. */
export function countText(count: number, one: 'minute' | 'week'): string {
  return say`${count} ${count === 1 ? one : `${one}s`}`;
}
