import { Problem, validationFailed } from '../problem/index.ts';

/** Writes where a page ended; clients pass it back as they got it. */
export function encodeCursor(position: Readonly<Record<string, string>>): string {
  return Buffer.from(JSON.stringify(position)).toString('base64url');
}

/**
 * Reads a cursor made by {@link encodeCursor}; undefined (the first page) gives null. Throws
 * `validation_failed` for anything that does not hold exactly `fields`: `id` a UUID, a field whose
 * name ends in `_at` an instant in UTC, in `_date` a day, any other a string. So what it gives can go into SQL.
 */
export function decodeCursor<Field extends string>(
  cursor: string | undefined,
  fields: readonly Field[],
): Record<Field, string> | null {
  if (cursor === undefined) return null;
  const position = parse(cursor);
  if (!isPosition(position, fields)) {
    throw new Problem(validationFailed, 'The cursor is not one that a list has given.', {
      errors: [
        { path: 'query.cursor', message: 'must be `page.next_cursor` of the answer before' },
      ],
    });
  }
  return position;
}

function parse(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    return undefined;
  }
}

function isPosition<Field extends string>(
  value: unknown,
  fields: readonly Field[],
): value is Record<Field, string> {
  if (typeof value !== 'object' || value === null) return false;
  const entries = new Map<string, unknown>(Object.entries(value));
  return entries.size === fields.length && fields.every((one) => fits(one, entries.get(one)));
}

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const instant = /^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]{12}Z$/;
const day = /^[0-9]{4}-[0-9]{2}-[0-9]{2}$/;

/** Whoever makes a cursor up must not reach the database with a value that it cannot read. */
function fits(field: string, value: unknown): boolean {
  if (typeof value !== 'string') return false;
  if (field === 'id') return uuid.test(value);
  if (field.endsWith('_at')) return instant.test(value) && isInCalendar(value);
  if (field.endsWith('_date')) return day.test(value) && isInCalendar(`${value}T00:00:00.000Z`);
  return !value.includes('\0');
}

function isInCalendar(text: string): boolean {
  const date = new Date(text);
  // Postgres has no year 0.
  return !Number.isNaN(date.getTime()) && date.toISOString() === text && !text.startsWith('0000');
}
