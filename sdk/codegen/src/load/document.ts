import { isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
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

/** Parses one YAML (or JSON) file; syntax errors come back as diagnostics. */
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
  const diagnostics = yaml.errors.map((error): Diagnostic => ({
    code: 'yaml-syntax',
    severity: 'error',
    message: error.message.split(/ at line \d+/, 1)[0] ?? error.message,
    help: 'Correct the YAML; nothing else of this file was read.',
    file: path,
    ...at(error.pos[0]),
    pointer: '',
  }));
  const document: SpecDocument = {
    path,
    text,
    value: diagnostics.length > 0 ? undefined : yaml.toJS(),
    positionOf: (pointer) => at(offsetOf(yaml, parsePointer(pointer))),
  };
  return { document, diagnostics };
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
