import type { Documents } from '../load/index.ts';
import { isRecord, refOf } from '../load/index.ts';
import type { JsonSchema } from '../model/model.ts';
import type { Place } from '../model/place.ts';
import { child, follow, itemsOf } from '../model/place.ts';

/** A schema after its references, with what can be written in several ways written in one. */
export interface SchemaView {
  /** Where it stands. */
  readonly place: Place;
  /** Its keywords, those beside the reference included. */
  readonly keywords: JsonSchema;
  /** The JSON types that it takes, besides null. */
  readonly types: ReadonlySet<string>;
  readonly nullable: boolean;
  /** What it offers to choose from (`anyOf`, `oneOf`), besides null; none when there is no choice. */
  readonly alternatives: readonly Place[];
}

const ALL_TYPES = ['array', 'boolean', 'number', 'object', 'string'];

/** Reads a schema; whatever is not there takes anything, as in JSON Schema. */
export function viewOf(documents: Documents, written: Place): SchemaView {
  const place = follow(documents, written) ?? written;
  const keywords = { ...fieldsOf(place), ...besideReference(written) };
  const choice = ['anyOf', 'oneOf'].find((keyword) => Array.isArray(keywords[keyword]));
  if (choice === undefined) return { place, keywords, ...typesOf(keywords), alternatives: [] };

  const alternatives = itemsOf(child(place, choice)).filter(
    (one) => fieldsOf(one)['type'] !== 'null',
  );
  const hasNull = alternatives.length < itemsOf(child(place, choice)).length;
  const { [choice]: _, ...others } = keywords;
  const [only] = alternatives;
  if (only === undefined || alternatives.length > 1) {
    const { types, nullable } = typesOf(others);
    return { place, keywords: others, types, nullable: nullable && hasNull, alternatives };
  }
  const view = viewOf(documents, only);
  return {
    ...view,
    keywords: { ...others, ...view.keywords },
    nullable: hasNull || view.nullable,
  };
}

function fieldsOf({ value }: Place): JsonSchema {
  return isRecord(value) ? value : {};
}

function besideReference(written: Place): JsonSchema {
  if (refOf(written.value) === undefined) return {};
  const { $ref: _, ...beside } = fieldsOf(written);
  return beside;
}

function typesOf(keywords: JsonSchema): Pick<SchemaView, 'types' | 'nullable'> {
  const named = namedTypes(keywords);
  if (named === undefined) return { types: new Set(ALL_TYPES), nullable: true };
  return {
    types: new Set(named.filter((type) => type !== 'null')),
    nullable: named.includes('null'),
  };
}

function namedTypes({ type, enum: values, const: constant }: JsonSchema): string[] | undefined {
  if (type !== undefined) return [type].flat().map(String);
  if (Array.isArray(values)) return values.map(typeOf);
  return constant === undefined ? undefined : [typeOf(constant)];
}

function typeOf(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}
