/** Tells whether any of some texts matches a pattern: `*` is anything, without it a part is enough. */
export function matchTexts(pattern: string | undefined): (texts: readonly string[]) => boolean {
  if (pattern === undefined) return () => true;
  const parts = pattern.split('*').map(escape);
  const expression = new RegExp(parts.length === 1 ? parts.join('') : `^${parts.join('.*')}$`, 'i');
  return (texts) => texts.some((text) => expression.test(text));
}

function escape(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`);
}
