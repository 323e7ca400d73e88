/** A text as far as it fits on a line. */
export function shorten(text: string): string {
  return text.length > 120 ? `${text.slice(0, 117)}…` : text;
}
