import { closest } from '../load/index.ts';
import type { Place, Reading } from '../model/place.ts';
import { child, entriesOf, itemsOf, rootOf } from '../model/place.ts';
import { subSchemas } from './sub-schemas.ts';

const TYPES = ['array', 'boolean', 'integer', 'null', 'number', 'object', 'string'];

/** What holds values and no schemas, however its keys are called. */
const DATA = new Set(['const', 'default', 'enum', 'example', 'examples']);

/** Reports every `type` of a schema that JSON does not have. */
export function checkTypes({ documents, report }: Reading): void {
  for (const path of documents.keys()) {
    for (const schema of schemasBelow(rootOf(documents, path))) checkSchema(schema);
  }

  function checkSchema(schema: Place): void {
    const type = child(schema, 'type');
    const types = Array.isArray(type.value) ? itemsOf(type) : [type];
    for (const one of types) if (one.value !== undefined) checkType(one);
    for (const { place } of subSchemas(schema)) checkSchema(place);
  }

  function checkType(place: Place): void {
    const { value } = place;
    if (typeof value === 'string' && TYPES.includes(value)) return;
    const guess = typeof value === 'string' ? closest(value, TYPES) : undefined;
    const said = typeof value === 'string' ? value : JSON.stringify(value);
    report(place, {
      code: 'unknown-type',
      message: `\`${said}\` is no type${guess === undefined ? '.' : `; did you mean \`${guess}\`?`}`,
      help: `A \`type\` is one of ${TYPES.join(', ')}, or a list of them.`,
    });
  }
}

/** The outermost schemas: those with a name, and those of parameters, headers, bodies and messages. */
function* schemasBelow(place: Place): Generator<Place> {
  for (const item of itemsOf(place)) yield* schemasBelow(item);
  for (const [key, entry] of entriesOf(place)) {
    if (DATA.has(key) || key.startsWith('x-')) continue;
    if (key === 'schemas') yield* entriesOf(entry).map(([, schema]) => schema);
    else if (key === 'schema' || key === 'payload') yield entry;
    else yield* schemasBelow(entry);
  }
}
