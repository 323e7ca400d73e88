/**
 * Tells whether names match any of the patterns, in which `*` is one segment between dots and `**`
 * one or more. No pattern matches every name.
 */
export function matchNames(patterns: readonly string[]): (name: string) => boolean {
  const expressions = patterns.map((pattern) => new RegExp(`^${toExpression(pattern)}$`));
  return (name) => expressions.length === 0 || expressions.some((one) => one.test(name));
}

/** Tells whether any of some texts matches a pattern: `*` is anything, without it a part is enough. */
export function matchTexts(pattern: string | undefined): (texts: readonly string[]) => boolean {
  if (pattern === undefined) return () => true;
  const parts = pattern.split('*').map(escape);
  const expression = new RegExp(parts.length === 1 ? parts.join('') : `^${parts.join('.*')}$`, 'i');
  return (texts) => texts.some((text) => expression.test(text));
}

function toExpression(pattern: string): string {
  const tokens = pattern.match(/\*\*|\*|[^*]+/g) ?? [];
  return tokens
    .map((token) => (token === '**' ? '.+' : token === '*' ? '[^.]+' : escape(token)))
    .join('');
}

function escape(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`);
}
