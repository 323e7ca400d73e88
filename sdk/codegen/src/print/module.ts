const WIDTH = 100;

/** Collects the imports of a generated module and prints it whole. */
export interface Module {
  /** Notes that `name` comes from `from`, as a type unless said otherwise. Gives the name back. */
  use(from: string, name: string, kind?: 'type' | 'value'): string;
  /** The whole file: what it was made from, imports, and the given parts apart by empty lines. */
  print(parts: readonly string[]): string;
}

/** Starts a generated module. */
export function createModule(sources: readonly string[]): Module {
  const imports = new Map<string, Set<string>>();
  return {
    use: (from, name, kind = 'type') => {
      const key = `${from}\n${kind}`;
      imports.set(key, (imports.get(key) ?? new Set()).add(name));
      return name;
    },
    print: (parts) => {
      const lines = [...imports]
        .sort(byPath)
        .map(([key, names]) => printImport(key, [...names].sort()));
      const blocks = [headerOf(sources), lines.join('\n'), ...parts.map((part) => part.trim())];
      return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
    },
  };
}

/** The first line of a generated file. */
export function headerOf(sources: readonly string[]): string {
  const from = sources.length > 3 ? 'specs/' : sources.join(' and ');
  return `// Written by \`fitsync generate\` from ${from}: edit that, not this.`;
}

/** Prints `export { … } from`, or an import, on one line or one name per line. */
export function printNames(before: string, names: readonly string[], after: string): string {
  const line = `${before} { ${names.join(', ')} } ${after}`;
  if (line.length <= WIDTH) return line;
  return `${before} {\n${names.map((name) => `  ${name},\n`).join('')}} ${after}`;
}

function printImport(key: string, names: readonly string[]): string {
  const [from = '', kind = ''] = key.split('\n');
  return printNames(kind === 'type' ? 'import type' : 'import', names, `from '${from}';`);
}

// Packages come first, then paths, nearest last; a type import follows the value import of its path.
function byPath([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  const rank = (key: string): string =>
    `${key.startsWith('../') ? 1 : key.startsWith('./') ? 2 : 0}${key.replace('\ntype', '\nx')}`;
  return rank(a) < rank(b) ? -1 : 1;
}
