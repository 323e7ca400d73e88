/** Something that a message should tell is not known. */
export class MissingValueError extends Error {
  override readonly name = 'MissingValueError';
}

/**
 * Tag of the texts of messages: puts the values in, and throws {@link MissingValueError} for one that is not there, so
 * that nobody reads `undefined`.
 */
export function say(
  texts: TemplateStringsArray,
  ...values: readonly (string | number | null | undefined)[]
): string {
  return texts.reduce((said, text, index) => said + shown(values[index - 1], said) + text);
}

function shown(value: string | number | null | undefined, said: string): string {
  if (value === null || value === undefined || value === '' || Number.isNaN(value)) {
    throw new MissingValueError(`A value is missing after “${said.slice(-60)}”.`);
  }
  return String(value);
}
