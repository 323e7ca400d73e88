import { CliError } from '../program/cli-error.ts';
import { exitCodes } from '../program/exit-codes.ts';
import { durationOf } from './parse-duration.ts';

/** A day, or an instant with its zone: without one it would mean something else on every machine. */
const instant = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2}))?$/;

/** The moment that `2026-11-25T10:00:00Z`, `2026-11-25` or, as long ago, `1h30m` means; undefined for anything else. */
export function momentOf(text: string, now: Date): Date | undefined {
  const ago = durationOf(text);
  const ms =
    ago === undefined ? (instant.test(text) ? Date.parse(text) : NaN) : now.getTime() - ago;
  const moment = new Date(ms);
  return Number.isNaN(moment.getTime()) ? undefined : moment;
}

/** The moment that the value of an option means. */
export function parseMoment(option: string, text: string, now: Date): Date {
  const moment = momentOf(text, now);
  if (moment) return moment;
  throw new CliError(
    exitCodes.usage,
    `${option} takes a time or how long ago it was, not "${text}"; write 2026-11-25T10:00:00Z, 90s, 1h30m or 2d`,
  );
}
