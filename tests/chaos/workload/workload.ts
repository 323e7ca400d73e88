import { setTimeout as delay } from 'node:timers/promises';
import type { Random } from '../random.ts';
import { repertoire } from './actor.ts';
import type { Scene } from './scene.ts';

/** How much is asked of the platform. */
export interface Load {
  /** Operations per second, as far as they are answered. */
  readonly rate: number;
  readonly scene: Scene;
  readonly random: Random;
}

/** So many wait for their answers at once, for each operation per second. */
const patience = 2;

/** Asks for one operation after the other until the signal of the scene; then waits for those under way. */
export async function runWorkload({ rate, scene, random }: Load): Promise<void> {
  const workers = Math.max(4, Math.ceil(rate * patience));
  const pause = (workers / rate) * 1_000;
  const work = async (own: Random): Promise<void> => {
    while (!scene.signal.aborted) {
      const started = Date.now();
      await own.pick(repertoire)(scene, own);
      const rest = own.next() * 2 * pause - (Date.now() - started);
      if (rest > 0) {
        await delay(rest, undefined, { signal: scene.signal }).catch(() => undefined);
      }
    }
  };
  await Promise.all(Array.from({ length: workers }, (_, i) => work(random.fork(`worker ${i}`))));
}
