import pg from 'pg';

/** The name of the constraint that a statement broke: unique, exclusion, foreign key or check; else undefined. */
export function constraintOf(error: unknown): string | undefined {
  return error instanceof pg.DatabaseError && error.code?.startsWith('23')
    ? error.constraint
    : undefined;
}

/** Postgres gave this transaction up in favour of a concurrent one; the same work may succeed when run again. */
export function isRetryableConflict(error: unknown): boolean {
  const [serializationFailure, deadlock] = ['40001', '40P01'];
  const state = sqlStateOf(error);
  return state === serializationFailure || state === deadlock;
}

/** The five characters by which Postgres names an error; undefined for errors of other origin. */
export function sqlStateOf(error: unknown): string | undefined {
  return error instanceof pg.DatabaseError ? error.code : undefined;
}
