/** Control characters other than tab and line feed, and those that turn the direction of text. */
const dangerous = /(?![\t\n])[\p{Cc}\p{Bidi_Control}]/gu;

/**
 * A text from somewhere else as it may stand in a terminal: what would command the terminal, or make the text look like
 * another, is shown as a symbol.
 */
export function printable(text: string): string {
  return text.replaceAll('\r\n', '\n').replace(dangerous, (character) => {
    const code = character.charCodeAt(0);
    if (code < 0x20) return String.fromCharCode(0x2400 + code);
    return code === 0x7f ? '\u2421' : '\uFFFD';
  });
}

/** Such a text on one line. */
export function printableLine(text: string): string {
  return printable(text.replace(/\s+/g, ' ').trim());
}
