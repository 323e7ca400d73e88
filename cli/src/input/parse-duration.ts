import { CliError } from '../program/cli-error.ts';
import { exitCodes } from '../program/exit-codes.ts';

const units: Readonly<Record<string, number>> = {
  ms: 1,
  s: 1_000,
  m: 60_000,
  h: 3_600_000,
  d: 86_400_000,
};

// setTimeout takes no more.
const longestMs = 2_147_483_647;

/** The milliseconds of `500ms`, `90s`, `1h30m` or `2d`. */
export function parseDuration(text: string): number {
  const parts = [...text.matchAll(/(\d+)(ms|s|m|h|d)/gy)];
  const length = parts.reduce((sum, [part]) => sum + part.length, 0);
  if (parts.length === 0 || length !== text.length) {
    throw new CliError(exitCodes.usage, `"${text}" is no duration; write 500ms, 90s, 1h30m or 2d`);
  }
  const total = parts.reduce((sum, [, n, unit]) => sum + Number(n) * (units[unit ?? ''] ?? 0), 0);
  if (total > longestMs) throw new CliError(exitCodes.usage, `"${text}" is longer than 24 days`);
  return total;
}
