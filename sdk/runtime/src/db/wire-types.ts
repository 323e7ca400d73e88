import pg from 'pg';

const { builtins, getTypeParser } = pg.types;

const textParsers = new Map<number, (text: string) => unknown>([
  [builtins.DATE, (text) => text],
  [builtins.TIMESTAMPTZ, toRfc3339],
  [builtins.INT8, Number],
  [builtins.NUMERIC, Number],
]);

/**
 * How column types become values, so that a row can be answered or published as it is: `date` and `time` are the text
 * of the contract (`2026-11-30`, `18:00:00`), `timestamptz` is RFC 3339 in UTC with milliseconds, and `bigint` and
 * `numeric` are numbers (exact up to 2^53).
 */
export const wireTypes: pg.CustomTypesConfig = {
  getTypeParser: (oid, format) =>
    (format !== 'binary' && textParsers.get(oid)) || getTypeParser(oid, format),
};

const parseInstant: (text: string) => unknown = getTypeParser(builtins.TIMESTAMPTZ);

function toRfc3339(text: string): string {
  const instant = parseInstant(text);
  // Only `infinity` is not a date; it has no wire form and stays what Postgres calls it.
  return instant instanceof Date ? instant.toISOString() : text;
}
