import { isRecord, parsePointer, refOf, resolveRef, targetOf, valueAt } from '../load/index.ts';
import { closest } from '../load/closest.ts';
import type { Place, Reading } from './place.ts';
import { entriesOf, itemsOf, rootOf } from './place.ts';

/** Reports every `$ref` of every document that leads nowhere. */
export function checkRefs({ documents, report }: Reading): void {
  for (const path of documents.keys()) visit(rootOf(documents, path));

  function visit(place: Place): void {
    const ref = refOf(place.value);
    if (ref !== undefined && !resolveRef(documents, place.path, ref)) {
      report(
        { ...place, pointer: `${place.pointer}/$ref` },
        {
          code: 'unknown-ref',
          message: `\`${ref}\` leads nowhere.`,
          help: helpFor(place.path, ref),
        },
      );
    }
    for (const [, entry] of entriesOf(place)) visit(entry);
    for (const item of itemsOf(place)) visit(item);
  }

  function helpFor(fromPath: string, ref: string): string {
    const { path, pointer } = targetOf(fromPath, ref);
    const document = documents.get(path);
    if (!document) {
      const file = closest(path, documents.keys());
      return `There is no file ${path}.${file === undefined ? '' : ` Did you mean ${file}?`}`;
    }
    const slash = pointer.lastIndexOf('/');
    const siblings = valueAt(document.value, pointer.slice(0, slash));
    const names = isRecord(siblings) ? Object.keys(siblings) : [];
    const name = closest(parsePointer(pointer).at(-1) ?? '', names);
    if (name !== undefined) return `Did you mean \`${name}\`?`;
    return `Define it in ${path}, or correct the reference.`;
  }
}
