import type { Place } from '../model/place.ts';
import { child, entriesOf, itemsOf } from '../model/place.ts';

/** A schema directly inside another one. */
interface SubSchema {
  readonly place: Place;
  /** The property that it describes. */
  readonly property: string | undefined;
}

const MAPS = ['properties', 'patternProperties', '$defs', 'dependentSchemas'];
const LISTS = ['allOf', 'anyOf', 'oneOf', 'prefixItems'];
const SINGLE = ['items', 'additionalProperties', 'not', 'if', 'then', 'else', 'contains'];

/** The schemas that are written directly inside a schema; references are not followed. */
export function subSchemas(schema: Place): readonly SubSchema[] {
  const named = MAPS.flatMap((keyword) =>
    entriesOf(child(schema, keyword)).map(([name, place]) => ({
      place,
      property: keyword === 'properties' ? name : undefined,
    })),
  );
  const listed = LISTS.flatMap((keyword) => itemsOf(child(schema, keyword)));
  const single = SINGLE.map((keyword) => child(schema, keyword)).filter(
    ({ value }) => typeof value === 'object' && value !== null,
  );
  return [...named, ...[...listed, ...single].map((place) => ({ place, property: undefined }))];
}
