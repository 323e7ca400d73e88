import { randomBytes } from 'node:crypto';

const poolBytes = 4_096;
let pool = '';
let used = 0;

/** Draws random hexadecimal digits, from a stock: to ask for a few at a time takes most of its time in asking. */
export function drawId(digits: number): string {
  if (used + digits > pool.length) {
    pool = randomBytes(poolBytes).toString('hex');
    used = 0;
  }
  used += digits;
  return pool.slice(used - digits, used);
}
