import type { SpecDocument } from './document.ts';

/** Something wrong in a spec: what, where, and what to do about it. */
export interface Diagnostic {
  /** Stable and kebab-case: `unknown-ref`. */
  readonly code: string;
  readonly severity: 'error' | 'warning';
  readonly message: string;
  /** What to do about it. */
  readonly help: string;
  /** Relative to the root. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** JSON pointer inside the file. */
  readonly pointer: string;
}

/** Spec files by path. */
export type Documents = ReadonlyMap<string, SpecDocument>;

/** Makes a diagnostic for a place inside a document. */
export function diagnosticAt(
  documents: Documents,
  file: string,
  pointer: string,
  facts: Pick<Diagnostic, 'code' | 'message' | 'help'> & {
    readonly severity?: 'error' | 'warning';
  },
): Diagnostic {
  const { line, column } = documents.get(file)?.positionOf(pointer) ?? { line: 1, column: 1 };
  const { code, message, help, severity = 'error' } = facts;
  return { code, severity, message, help, file, line, column, pointer };
}

/**
 * Writes a diagnostic for people: `file:line:column`, the message, the lines around it with a mark
 * under the place, and the help.
 */
export function formatDiagnostic(diagnostic: Diagnostic, documents?: Documents): string {
  const { file, line, column, severity, code, message, help } = diagnostic;
  const text = documents?.get(file)?.text;
  const frame = text === undefined ? [] : codeFrame(text, line, column);
  return [
    `${file}:${line}:${column} ${severity} ${code}: ${message}`,
    ...frame,
    `  help: ${help}`,
  ].join('\n');
}

function codeFrame(text: string, line: number, column: number): readonly string[] {
  const lines = text.split('\n');
  const first = Math.max(1, line - 2);
  const last = Math.min(lines.length, line + 1);
  const width = String(last).length;
  const frame: string[] = [];
  for (let number = first; number <= last; number += 1) {
    const mark = number === line ? '>' : ' ';
    frame.push(`${mark} ${String(number).padStart(width)} | ${lines[number - 1] ?? ''}`.trimEnd());
    if (number === line) frame.push(`  ${' '.repeat(width)} | ${' '.repeat(column - 1)}^`);
  }
  return frame;
}

/** Orders diagnostics by file and place. */
export function sortDiagnostics(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return [...diagnostics].sort(
    (a, b) =>
      a.file.localeCompare(b.file, 'en') ||
      a.line - b.line ||
      a.column - b.column ||
      a.code.localeCompare(b.code, 'en'),
  );
}
