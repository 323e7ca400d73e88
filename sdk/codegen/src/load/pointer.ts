import { isRecord } from './is-record.ts';

/** Splits a JSON pointer (`/paths/~1api~1bookings/get`, with or without a leading `#`) into its segments. */
export function parsePointer(pointer: string): readonly string[] {
  const text = pointer.startsWith('#') ? decodeURIComponent(pointer.slice(1)) : pointer;
  if (text === '') return [];
  return text
    .slice(1)
    .split('/')
    .map((segment) => segment.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** Writes segments as a JSON pointer. */
export function formatPointer(segments: readonly (string | number)[]): string {
  return segments
    .map((segment) => `/${String(segment).replaceAll('~', '~0').replaceAll('/', '~1')}`)
    .join('');
}

/** A pointer to something below `pointer`. */
export function below(pointer: string, ...segments: readonly (string | number)[]): string {
  return pointer + formatPointer(segments);
}

/** The value under a pointer; undefined when there is none. */
export function valueAt(value: unknown, pointer: string): unknown {
  let current = value;
  for (const segment of parsePointer(pointer)) {
    if (Array.isArray(current)) current = current[Number(segment)] as unknown;
    else if (isRecord(current) && Object.hasOwn(current, segment)) current = current[segment];
    else return undefined;
  }
  return current;
}
