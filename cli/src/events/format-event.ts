import type { Envelope } from '@fitsync/descriptor';
import { describeError, type InputError } from '../contracts/violations.ts';
import type { Colors } from '../program/output.ts';

/** One event on one line: when, what, about whom if that is known, and its payload. */
export function formatEvent(
  { event, timestamp, data }: Envelope,
  keyField: string | undefined,
  colors: Colors,
): string {
  const fields = typeof data === 'object' && data !== null ? Object.entries(data) : [];
  const key = fields.find(([name]) => name === keyField)?.[1];
  const others = Object.fromEntries(fields.filter(([name]) => name !== keyField));
  return [
    colors.dim(timestamp),
    colorOf(event, colors)(event),
    ...(keyField === undefined ? [] : [`${keyField}=${String(key)}`]),
    colors.dim(JSON.stringify(others)),
  ].join('  ');
}

/** What follows an event that was compared with its contract: that it fits, or a line for everything that does not. */
export function formatViolations(violations: readonly InputError[], colors: Colors): string {
  if (violations.length === 0) return `  ${colors.green('valid')}`;
  const lines = violations.map((violation) => `    ${describeError(violation)}`);
  return [`  ${colors.red('INVALID')}`, ...lines].join('\n');
}

/** The same colour for the same event each time, so that the eye finds it again. */
function colorOf(event: string, colors: Colors): (text: string) => string {
  const palette = [colors.cyan, colors.green, colors.magenta, colors.yellow, colors.blue];
  let hash = 0;
  for (const character of event) hash = (hash * 31 + (character.codePointAt(0) ?? 0)) % 65_521;
  return palette[hash % palette.length] ?? colors.cyan;
}
