import { isServerAway, sqlStateOf } from '@fitsync/runtime/db';
import { CliError } from '../program/cli-error.ts';
import { exitCodes } from '../program/exit-codes.ts';

const undefinedTable = '42P01';
const undefinedColumn = '42703';
const insufficientPrivilege = '42501';

/** The error for a database that cannot be worked with. */
export function explainUnreachable(what: string, url: string, cause: unknown): CliError {
  const { host, pathname } = new URL(url);
  const message = cause instanceof Error ? cause.message : String(cause);
  return new CliError(
    exitCodes.unreachableOrForbidden,
    `cannot reach ${what} at ${host}${pathname}: ${message || 'no answer'}`,
    { hints: ['start the platform with: fitsync up'], cause },
  );
}

/** Explains what Postgres said to a statement; anything else is given back as it is. */
export function explainQueryError(service: string, cause: unknown): unknown {
  const state = sqlStateOf(cause);
  if (state === undefined || !(cause instanceof Error)) return cause;
  if (state === undefinedTable || state === undefinedColumn) {
    return new CliError(
      exitCodes.failure,
      `the database of ${service} is older than this command: ${cause.message}`,
      {
        hints: [`start ${service} in its present version: it brings its database up to date`],
        cause,
      },
    );
  }
  const away = state === insufficientPrivilege || isServerAway(cause);
  return new CliError(
    away ? exitCodes.unreachableOrForbidden : exitCodes.failure,
    `the database of ${service} says: ${cause.message}`,
    { cause },
  );
}
