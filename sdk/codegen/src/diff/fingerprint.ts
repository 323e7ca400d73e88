import type { Documents } from '../load/index.ts';
import { isRecord, refOf } from '../load/index.ts';
import { sortKeys } from '../model/canonical.ts';
import type { Place } from '../model/place.ts';
import { entriesOf, follow, itemsOf } from '../model/place.ts';

/** Keywords that say nothing about values. */
const TEXTS = new Set(['title', 'description', 'example', 'examples', '$comment']);

/** A schema as text: the same for schemas that mean the same, wherever and in whatever order they are written. */
export function fingerprint(documents: Documents, schema: Place): string {
  return JSON.stringify(sortKeys(resolved(documents, schema, [])));
}

function resolved(documents: Documents, place: Place, above: readonly string[]): unknown {
  const ref = refOf(place.value);
  if (ref !== undefined) {
    const target = follow(documents, place);
    const key = `${target?.path}#${target?.pointer}`;
    // A schema that contains itself has no end; its name stands for it.
    return !target || above.includes(key) ? ref : resolved(documents, target, [...above, key]);
  }
  if (Array.isArray(place.value))
    return itemsOf(place).map((item) => resolved(documents, item, above));
  if (!isRecord(place.value)) return place.value;
  return Object.fromEntries(
    entriesOf(place).flatMap(([key, entry]) =>
      TEXTS.has(key) ? [] : [[key, resolved(documents, entry, above)]],
    ),
  );
}
