import { Problem, validationFailed } from '../problem/index.ts';

/** Writes where a page ended; clients pass it back as they got it. */
export function encodeCursor(position: Readonly<Record<string, string>>): string {
  return Buffer.from(JSON.stringify(position)).toString('base64url');
}

/**
 * Reads a cursor made by {@link encodeCursor}; undefined (the first page) gives null. Throws
 * `validation_failed` for anything that does not hold exactly `fields`, all of them strings.
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
  return (
    entries.size === fields.length && fields.every((one) => typeof entries.get(one) === 'string')
  );
}
