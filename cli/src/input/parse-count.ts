import { CliError } from '../program/cli-error.ts';
import { exitCodes } from '../program/exit-codes.ts';

/** A whole number from 1, or from another `least`. */
export function parseCount(option: string, text: string, least = 1): number {
  const count = /^\d{1,9}$/.test(text) ? Number(text) : -1;
  if (count >= least) return count;
  throw new CliError(
    exitCodes.usage,
    `${option} takes a whole number from ${least}, not "${text}"`,
  );
}
