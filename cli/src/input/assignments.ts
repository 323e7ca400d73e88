import { CliError } from '../program/cli-error.ts';
import { exitCodes } from '../program/exit-codes.ts';

/** `data.price=50` in its two halves. */
export interface Assignment {
  readonly path: string;
  readonly text: string;
}

/** Splits `name=value` at its first equals sign. */
export function parseAssignment(argument: string): Assignment {
  const at = argument.indexOf('=');
  if (at < 1) {
    throw new CliError(exitCodes.usage, `"${argument}" is not of the form name=value`);
  }
  return { path: argument.slice(0, at), text: argument.slice(at + 1) };
}

/** What a value on the command line means: JSON where it is JSON (`50`, `true`, `["a"]`), else text. */
export function toValue(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** A copy of the value with the field at a dotted path set; objects on the way come into being. */
export function setPath(value: unknown, path: string, replacement: unknown): unknown {
  return setKeys(value, path.split('.'), replacement);
}

function setKeys(value: unknown, [key, ...rest]: readonly string[], replacement: unknown): unknown {
  if (key === undefined) return replacement;
  if (key === '' || key === '__proto__') {
    throw new CliError(exitCodes.usage, `"${key}" cannot be part of a path`);
  }
  if (Array.isArray(value)) {
    if (!/^\d{1,4}$/.test(key)) {
      throw new CliError(exitCodes.usage, `"${key}" is no index of a list`);
    }
    const copy: unknown[] = [...value];
    copy[Number(key)] = setKeys(copy[Number(key)], rest, replacement);
    return copy;
  }
  const fields: Readonly<Record<string, unknown>> = isRecord(value) ? value : {};
  const field = Object.hasOwn(fields, key) ? fields[key] : undefined;
  return { ...fields, [key]: setKeys(field, rest, replacement) };
}

/** Whether a value is a JSON object. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
