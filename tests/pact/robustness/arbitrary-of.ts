import fc from 'fast-check';

/** JSON Schema as the bundled contracts have it. */
export type Schema = Readonly<Record<string, unknown>>;

/** What a schema means besides itself. */
export interface SchemaContext {
  /** Schemas by the names that references use. */
  readonly schemas: Readonly<Record<string, Schema>>;
  /** Whether a value may come that is not listed yet, as in responses; events are checked against the list. */
  readonly openEnums: boolean;
}

/** Where clocks do odd things. */
const timeZones = ['Europe/Berlin', 'America/St_Johns', 'Pacific/Apia', 'Africa/Casablanca', 'UTC'];

/** Values that a schema allows, short ones and odd ones first of all. */
export function arbitraryOf(schema: Schema, context: SchemaContext): fc.Arbitrary<unknown> {
  const { $ref: reference, anyOf, const: constant, enum: values, type } = schema;
  if (typeof reference === 'string') {
    const name = reference.replace('#/components/schemas/', '');
    const named = context.schemas[name];
    if (named === undefined) throw new Error(`there is no schema ${name}`);
    // A schema can say no more of it than that it is text.
    if (name === 'common.TimeZone') return fc.constantFrom(...timeZones);
    return arbitraryOf(named, context);
  }
  if (Array.isArray(anyOf)) {
    return fc.oneof(...anyOf.map((one: Schema) => arbitraryOf(one, context)));
  }
  if (constant !== undefined) return fc.constant(constant);
  if (Array.isArray(values)) return oneOfValues(values, context);
  const types: unknown[] = Array.isArray(type) ? type : [type];
  return fc.oneof(...types.map((one) => ofType(String(one), schema, context)));
}

function oneOfValues(values: readonly unknown[], { openEnums }: SchemaContext) {
  const known = fc.constantFrom(...values);
  if (!openEnums || !values.every((value) => typeof value === 'string')) return known;
  return fc.oneof({ arbitrary: known, weight: 4 }, fc.constant('something_new'));
}

function ofType(type: string, schema: Schema, context: SchemaContext): fc.Arbitrary<unknown> {
  switch (type) {
    case 'null':
      return fc.constant(null);
    case 'boolean':
      return fc.boolean();
    case 'integer':
      return fc.integer(boundsOf(schema));
    case 'number':
      return fc.double({ ...boundsOf(schema), noNaN: true }).map((value) => value + 0);
    case 'string':
      return textOf(schema);
    case 'array':
      return listOf(schema, context);
    case 'object':
      return objectOf(schema, context);
    default:
      throw new Error(`what is a value of type ${type}?`);
  }
}

function boundsOf({ minimum, maximum }: Schema): { readonly min: number; readonly max: number } {
  return {
    min: typeof minimum === 'number' ? minimum : -1_000_000,
    max: typeof maximum === 'number' ? maximum : 1_000_000,
  };
}

const threeCenturies = {
  min: new Date('1899-12-31T23:00:00Z'),
  max: new Date('2199-12-31T23:59:59Z'),
};

function textOf({ pattern, format, minLength, maxLength }: Schema): fc.Arbitrary<string> {
  const day = fc.date({ ...threeCenturies, noInvalidDate: true }).map((date) => date.toISOString());
  if (format === 'date-time') return day;
  if (format === 'date') return day.map((text) => text.slice(0, 'YYYY-MM-DD'.length));
  if (format === 'email') return fc.emailAddress();
  if (format !== undefined)
    throw new Error(`what is a text in the format ${JSON.stringify(format)}?`);
  const least = typeof minLength === 'number' ? minLength : 0;
  const most = typeof maxLength === 'number' ? maxLength : 100;
  if (typeof pattern === 'string') {
    return fc
      .stringMatching(new RegExp(pattern))
      .filter(({ length }) => length >= least && length <= most);
  }
  return fc.string({ minLength: least, maxLength: Math.min(most, least + 40), unit: 'grapheme' });
}

/** Longest list: more items show nothing new. */
const enough = 3;

function listOf(
  { items, minItems, maxItems, uniqueItems }: Schema,
  context: SchemaContext,
): fc.Arbitrary<unknown[]> {
  const item = arbitraryOf(toSchema(items), context);
  const minLength = typeof minItems === 'number' ? minItems : 0;
  const maxLength = Math.max(minLength, Math.min(Number(maxItems ?? enough), enough));
  return uniqueItems === true
    ? fc.uniqueArray(item, { minLength, maxLength, selector: (value) => JSON.stringify(value) })
    : fc.array(item, { minLength, maxLength });
}

function objectOf(schema: Schema, context: SchemaContext): fc.Arbitrary<object> {
  const { properties, required = [], additionalProperties, minProperties = 0 } = schema;
  const fields = Object.entries(toSchema(properties ?? {})).map(
    ([name, field]) => [name, arbitraryOf(toSchema(field), context)] as const,
  );
  const requiredKeys = (required as string[]).filter((name) =>
    fields.some(([one]) => one === name),
  );
  const known = fc.record(Object.fromEntries(fields), { requiredKeys, noNullPrototype: true });
  const open = additionalProperties !== undefined && additionalProperties !== false;
  const whole = open
    ? fc
        .tuple(
          fc.dictionary(fc.string({ maxLength: 20 }), fc.jsonValue({ maxDepth: 1 }), {
            maxKeys: 2,
            noNullPrototype: true,
          }),
          known,
        )
        .map(([more, own]) => ({ ...more, ...own }))
    : known;
  return whole.filter((value) => Object.keys(value).length >= Number(minProperties));
}

function toSchema(value: unknown): Schema {
  if (typeof value !== 'object' || value === null) throw new Error('a schema is missing');
  return Object.fromEntries(Object.entries(value));
}
