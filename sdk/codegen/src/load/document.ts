import { isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument, visit } from 'yaml';
import type { Document, Node } from 'yaml';

import type { Diagnostic } from './diagnostic.ts';
import { parsePointer } from './pointer.ts';

/** A place in a text; both count from 1. */
interface Position {
  readonly line: number;
  readonly column: number;
}

/** One file of `specs/`. */
export interface SpecDocument {
  /** Relative to the root, with `/`: `specs/http/schedule.openapi.yaml`. */
  readonly path: string;
  readonly text: string;
  /** The content as plain data, `$ref`s untouched. */
  readonly value: unknown;
  /** Where the key or entry under a JSON pointer stands; its nearest ancestor when it is absent. */
  positionOf(pointer: string): Position;
}

/** Parses one YAML (or JSON) file; its first syntax error comes back as a diagnostic. */
export function parseSpec(
  path: string,
  text: string,
): { readonly document: SpecDocument; readonly diagnostics: readonly Diagnostic[] } {
  const lines = new LineCounter();
  const yaml = parseDocument(text, { lineCounter: lines });
  const at = (offset: number): Position => {
    const { line, col } = lines.linePos(offset);
    return { line, column: col };
  };
  const diagnostics = syntaxErrors(path, yaml, text, at);
  const document: SpecDocument = {
    path,
    text,
    value: diagnostics.length > 0 ? undefined : yaml.toJS(),
    positionOf: (pointer) => at(offsetOf(yaml, parsePointer(pointer))),
  };
  return { document, diagnostics };
}

/** The first syntax error of a file: one slip makes the parser trip over many lines that are right. */
function syntaxErrors(
  file: string,
  yaml: Document.Parsed,
  text: string,
  at: (offset: number) => Position,
): Diagnostic[] {
  const [first, ...more] = yaml.errors.toSorted((a, b) => a.pos[0] - b.pos[0]);
  if (!first) return [];
  const [offset] = first.pos;
  const what = first.message.split(/ at line \d+/, 1)[0] ?? first.message;
  const start = flowStart(yaml, text, offset);
  const where = start === undefined ? '' : `; ${describeBracket(text.charAt(start), at(start))}`;
  const rest = more.length > 0 ? ` Further syntax errors, not shown: ${more.length}.` : '';
  return [
    {
      code: 'yaml-syntax',
      severity: 'error',
      message: `${what}${where}`,
      help: `Correct the YAML; nothing else of this file was read.${rest}`,
      file,
      ...at(offset),
      pointer: '',
    },
  ];
}

function describeBracket(bracket: string, { line, column }: Position): string {
  return `the ${bracket} before it is at line ${line}, column ${column}`;
}

/** Where the innermost `[` or `{` stands that an offset is inside of. */
function flowStart(yaml: Document.Parsed, text: string, offset: number): number | undefined {
  let found: number | undefined;
  visit(yaml, {
    Collection(_, { range }) {
      if (!range) return;
      const [start, end] = range;
      // A flow collection that is never closed ends where the error is.
      if ('[{'.includes(text.charAt(start)) && start < offset && offset <= end) found = start;
    },
  });
  return found;
}

function offsetOf(yaml: Document, segments: readonly string[]): number {
  let node: Node | null | undefined = yaml.contents;
  let offset = node?.range?.[0] ?? 0;
  for (const segment of segments) {
    const next = child(yaml, node, segment);
    if (next === undefined) return offset;
    ({ node, offset } = next);
  }
  return offset;
}

function child(
  yaml: Document,
  parent: Node | null | undefined,
  segment: string,
): { readonly node: Node | null; readonly offset: number } | undefined {
  const node = isAlias(parent) ? parent.resolve(yaml) : parent;
  if (isMap<Node, Node | null>(node)) {
    const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === segment);
    return pair && { node: pair.value, offset: pair.key.range?.[0] ?? 0 };
  }
  if (isSeq<Node>(node)) {
    const item = node.items[Number(segment)];
    return item && { node: item, offset: item.range?.[0] ?? 0 };
  }
  return undefined;
}
