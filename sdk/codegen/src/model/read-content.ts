import { formatPointer, refOf } from '../load/index.ts';
import type { Content } from './model.ts';
import type { Place, Reading } from './place.ts';
import { child, entriesOf } from './place.ts';
import { schemaKeyOf } from './schema-refs.ts';

const JSON_TYPE = /^application\/([a-z.+-]+\+)?json$/;

/** Reads the one media type of a `content`; undefined when there is none. */
export function readContent(reading: Reading, place: Place): Content | undefined {
  const [first, second] = entriesOf(child(place, 'content'));
  if (!first) return undefined;
  if (second) {
    reading.report(second[1], {
      code: 'media-types',
      message: 'More than one media type for the same content.',
      help: 'Keep one.',
    });
  }
  const [mediaType, media] = first;
  const example = child(media, 'example').value;
  if (!JSON_TYPE.test(mediaType)) return { mediaType, example };
  const ref = refOf(child(media, 'schema').value);
  const schema = ref === undefined ? undefined : schemaKeyOf(media.path, ref);
  if (schema === undefined) {
    reading.report(
      { ...media, pointer: media.pointer + formatPointer(['schema']) },
      {
        code: 'anonymous-schema',
        message: 'What is sent here has no name.',
        help: 'Put the schema into components.schemas under a name and refer to it with $ref.',
      },
    );
    return { mediaType, example };
  }
  return { mediaType, schema, example };
}
