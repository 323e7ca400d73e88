import type { Diagnostic, Documents } from '../load/index.ts';
import { below, diagnosticAt, refOf, resolveRef, targetOf } from '../load/index.ts';

/**
 * References that lead nowhere, in a circle, or out of `specs/`. They come first: with one of them
 * every other tool reports consequences, and a remote one would make it use the network.
 */
export function referenceErrors(documents: Documents): Diagnostic[] {
  return [...documents].flatMap(([file, { value }]) =>
    Array.from(referencesIn(value, ''), ({ pointer, ref }) => {
      const place = below(pointer, '$ref');
      if (/^[a-z][a-z0-9+.-]*:|^\//i.test(ref)) {
        return diagnosticAt(documents, file, place, {
          code: 'remote-reference',
          message: `\`${ref}\` is not a relative path.`,
          help: 'Contracts use nothing from outside: copy what is needed into specs/shared/.',
        });
      }
      if (resolveRef(documents, file, ref)) return [];
      const { path, pointer: wanted } = targetOf(file, ref);
      return diagnosticAt(documents, file, place, {
        code: 'unknown-reference',
        message: `\`${ref}\` leads nowhere.`,
        help: documents.has(path)
          ? `There is no ${wanted} in ${path}, or it refers back to itself. Correct the name or add it.`
          : `There is no file ${path}. Paths are relative to the file that refers.`,
      });
    }).flat(),
  );
}

function* referencesIn(
  value: unknown,
  pointer: string,
): Generator<{ readonly pointer: string; readonly ref: string }> {
  if (typeof value !== 'object' || value === null) return;
  const ref = refOf(value);
  if (ref !== undefined) yield { pointer, ref };
  for (const [key, nested] of Object.entries(value)) {
    yield* referencesIn(nested, below(pointer, key));
  }
}
