import type { Place } from '../model/place.ts';
import { child, entriesOf } from '../model/place.ts';
import type { SchemaChange } from './change.ts';
import { compareSchemas } from './compare-schemas.ts';
import type { Paired } from './pair-up.ts';
import { byKey, pairUp } from './pair-up.ts';
import type { Pair, Sides } from './sides.ts';

/** One media type of a body. */
interface Content {
  readonly mediaType: string;
  readonly place: Place;
}

/** The media types of two bodies or responses. */
export interface Contents extends Paired<Content> {
  /** Every change in the schemas of the media types that both have. */
  changes(sides: Sides): Iterable<SchemaChange>;
}

/** Compares the media types of two bodies or responses. */
export function compareContents({ before, after }: Pair): Contents {
  const keyOf = ({ mediaType }: Content): string => mediaType;
  const paired = pairUp(byKey(contentsOf(before), keyOf), byKey(contentsOf(after), keyOf));
  return {
    ...paired,
    *changes(sides) {
      for (const pair of paired.both) {
        const schemas = {
          before: child(pair.before.place, 'schema'),
          after: child(pair.after.place, 'schema'),
        };
        yield* compareSchemas(sides, schemas);
      }
    },
  };
}

function contentsOf(place: Place): readonly Content[] {
  return entriesOf(child(place, 'content')).map(([mediaType, content]) => ({
    mediaType,
    place: content,
  }));
}
