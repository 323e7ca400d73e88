/** An object of a spec whose shape nobody has checked yet. */
export type Fields = Readonly<Record<string, unknown>>;

/** The fields of an object; none for any other value, so that a rule need not care what else is wrong. */
export function fieldsOf(value: unknown): Fields {
  return isObject(value) ? value : {};
}

/** The fields of an object as pairs of name and value. */
export function entriesOf(value: unknown): readonly (readonly [string, unknown])[] {
  return Object.entries(fieldsOf(value));
}

/** The entries of an array; none for any other value. */
export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** The strings in an array. */
export function stringsOf(value: unknown): readonly string[] {
  return listOf(value).filter((entry) => typeof entry === 'string');
}

/** Whether a value is a non-empty string. */
export function isText(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== '';
}

function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
