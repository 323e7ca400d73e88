const WIDTH = 100;

/** Prints a JSDoc comment; paragraphs are wrapped, empty lines and blocks of code kept. Empty text gives nothing. */
export function printDoc(text: string, indent = 0): string {
  const safe = text.trim().replaceAll('*/', String.raw`*\/`);
  if (safe === '') return '';
  const pad = ' '.repeat(indent);
  if (!safe.includes('\n') && indent + safe.length + 7 <= WIDTH) return `${pad}/** ${safe} */\n`;
  let isCode = false;
  const lines = safe.split('\n').flatMap((line) => {
    const isFence = line.startsWith('```');
    if (isFence) isCode = !isCode;
    return isCode || isFence ? [line] : wrap(line.trimEnd(), WIDTH - indent - 3);
  });
  const body = lines.map((line) => `${pad} *${line === '' ? '' : ` ${line}`}\n`).join('');
  return `${pad}/**\n${body}${pad} */\n`;
}

function wrap(line: string, width: number): readonly string[] {
  const lines: string[] = [];
  let current = '';
  for (const word of line.split(' ')) {
    const longer = current === '' ? word : `${current} ${word}`;
    // A line may not begin with `@` unless it did before: it would read as a tag.
    if (longer.length > width && current !== '' && !word.startsWith('@')) {
      lines.push(current);
      current = word;
    } else current = longer;
  }
  return [...lines, current];
}
