const WIDTH = 100;
const IDENTIFIER = /^[A-Za-z_$][\w$]*$/;

/** Source text inside a value that {@link printValue} prints as it is: the name of a constant, say. */
export interface Code {
  readonly code: string;
}

const codes = new WeakSet<object>();

/** Marks text as source, to stand inside a printed value. */
export function code(text: string): Code {
  const made = { code: text };
  codes.add(made);
  return made;
}

/**
 * Prints data as a TypeScript expression: on one line where it fits, else one entry per line.
 *
 * @param taken columns that stand before the value on its first line, indentation included
 */
export function printValue(value: unknown, indent = 0, taken = indent): string {
  const line = printInline(value);
  if (taken + line.length < WIDTH) return line;
  if (typeof value !== 'object' || value === null || codes.has(value)) return line;
  const pad = ' '.repeat(indent + 2);
  const list = Array.isArray(value);
  const entries = list
    ? value.map((item) => printValue(item, indent + 2))
    : definedEntries(value).map(([key, entry]) => {
        const name = printKey(key);
        return `${name}: ${printValue(entry, indent + 2, indent + 4 + name.length)}`;
      });
  if (entries.length === 0) return line;
  const [open, close] = list ? ['[', ']'] : ['{', '}'];
  return `${open}\n${entries.map((entry) => `${pad}${entry},\n`).join('')}${' '.repeat(indent)}${close}`;
}

/** Prints a string literal, in single quotes unless that would need escaping. */
export function printString(text: string): string {
  const json = JSON.stringify(text);
  if (text.includes("'") && !text.includes('"')) return json;
  return `'${json
    .slice(1, -1)
    .replaceAll('\\"', '"')
    .replaceAll("'", String.raw`\'`)}'`;
}

/** Prints the key of a property, quoted only if it has to be. */
export function printKey(key: string): string {
  return IDENTIFIER.test(key) || /^[1-9]\d*$/.test(key) ? key : printString(key);
}

function printInline(value: unknown): string {
  if (typeof value === 'string') return printString(value);
  if (typeof value !== 'object' || value === null) return String(value);
  if (isCode(value)) return value.code;
  if (Array.isArray(value)) return `[${value.map(printInline).join(', ')}]`;
  const entries = definedEntries(value).map(
    ([key, entry]) => `${printKey(key)}: ${printInline(entry)}`,
  );
  return entries.length === 0 ? '{}' : `{ ${entries.join(', ')} }`;
}

function definedEntries(value: object): [string, unknown][] {
  return Object.entries(value).filter(([, entry]) => entry !== undefined);
}

function isCode(value: object): value is Code {
  return codes.has(value);
}
