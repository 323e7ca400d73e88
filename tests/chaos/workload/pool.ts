import type { Random } from '../random.ts';

/** Things that are there to be changed, each by one operation at a time. */
export interface Pool<T> {
  add(thing: T): void;
  /** Takes one out, among those that are fit; put it back with `add` when it can be changed again. */
  take(random: Random, isFit?: (thing: T) => boolean): T | undefined;
}

/** Makes a pool that holds so many at most; what is added beyond that is left alone for ever. */
export function createPool<T>(most: number): Pool<T> {
  const things: T[] = [];
  return {
    add(thing) {
      if (things.length < most) things.push(thing);
    },
    take(random, isFit = () => true) {
      const fit = things.filter(isFit);
      if (fit.length === 0) return undefined;
      const taken = random.pick(fit);
      things.splice(things.indexOf(taken), 1);
      return taken;
    },
  };
}
