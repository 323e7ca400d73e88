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

/** The milliseconds of `500ms`, `90s`, `1h30m` or `2d`; for waiting, so 24 days at most. */
export function parseDuration(text: string): number {
  const total = durationOf(text);
  if (total === undefined) {
    throw new CliError(exitCodes.usage, `"${text}" is no duration; write 500ms, 90s, 1h30m or 2d`);
  }
  if (total > longestMs) throw new CliError(exitCodes.usage, `"${text}" is longer than 24 days`);
  return total;
}

/** The milliseconds of a duration of any length; undefined for what is none. */
export function durationOf(text: string): number | undefined {
  const parts = [...text.matchAll(/(\d+)(ms|s|m|h|d)/gy)];
  const length = parts.reduce((sum, [part]) => sum + part.length, 0);
  if (parts.length === 0 || length !== text.length) return undefined;
  return parts.reduce((sum, [, n, unit]) => sum + Number(n) * (units[unit ?? ''] ?? 0), 0);
}
