import { camelCase, headerOf } from '../print/index.ts';
import type { GeneratedFile } from '../writers/write-context.ts';
import { formats } from './formats.ts';

/** A function or an expression that validators share, in a file of `generated/common/rules`. */
export interface Rule {
  /** Name of the file without its extension. */
  readonly file: string;
  /** Name of what it exports. */
  readonly name: string;
  readonly text: string;
}

/** What stands in for the functions that the compiler would load at run time. */
export const loadedRules: Readonly<Record<string, Rule>> = {
  'require("ajv/dist/runtime/ucs2length").default': {
    file: 'text-length',
    name: 'textLength',
    text: `const surrogate = /[\\ud800-\\udbff]/;

/** How many characters a text has; two halves of one count once. */
export function textLength(text) {
  let length = text.length;
  // Few texts hold surrogates, and looking for one is quicker than the loop: 25 ns instead of 100 for a UUID.
  if (!surrogate.test(text)) return length;
  for (let i = 0; i < text.length - 1; i += 1) {
    const unit = text.charCodeAt(i);
    if (unit >= 0xd800 && unit <= 0xdbff && (text.charCodeAt(i + 1) & 0xfc00) === 0xdc00) {
      length -= 1;
      i += 1;
    }
  }
  return length;
}
`,
  },
  'require("ajv/dist/runtime/equal").default': {
    file: 'equal',
    name: 'equal',
    text: `/** Whether two JSON values say the same. */
export function equal(a, b) {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const keys = Object.keys(a);
  if (keys.length !== Object.keys(b).length) return false;
  return keys.every((key) => Object.hasOwn(b, key) && equal(a[key], b[key]));
}
`,
  },
};

/** What a text of a format looks like. */
export function formatRule(format: string): Rule {
  const name = `${camelCase(format)}Format`;
  return {
    file: `${format}-format`,
    name,
    text: `/** What a text of the format \`${format}\` looks like. */\nexport const ${name} = ${formats[format]};\n`,
  };
}

/** Writes the file of each rule. */
export function writeRules(used: readonly Rule[]): readonly GeneratedFile[] {
  const byFile = new Map(used.map((rule) => [rule.file, rule.text]));
  return [...byFile].map(([file, text]) => ({
    path: `generated/common/rules/${file}.js`,
    content: `${headerOf(['specs/'])}\n\n${text}`,
  }));
}
