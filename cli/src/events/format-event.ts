import type { Envelope } from '@fitsync/descriptor';
import type { Colors } from '../program/output.ts';

/** One event on one line: when, what, about whom, and its payload. */
export function formatEvent(
  { event, timestamp, data }: Envelope,
  keyField: string,
  colors: Colors,
): string {
  const fields = typeof data === 'object' && data !== null ? Object.entries(data) : [];
  const key = fields.find(([name]) => name === keyField)?.[1];
  const others = Object.fromEntries(fields.filter(([name]) => name !== keyField));
  return [
    colors.dim(timestamp),
    colorOf(event, colors)(event),
    `${keyField}=${String(key)}`,
    colors.dim(JSON.stringify(others)),
  ].join('  ');
}

/** The same colour for the same event each time, so that the eye finds it again. */
function colorOf(event: string, colors: Colors): (text: string) => string {
  const palette = [colors.cyan, colors.green, colors.magenta, colors.yellow, colors.blue];
  let hash = 0;
  for (const character of event) hash = (hash * 31 + (character.codePointAt(0) ?? 0)) % 65_521;
  return palette[hash % palette.length] ?? colors.cyan;
}
