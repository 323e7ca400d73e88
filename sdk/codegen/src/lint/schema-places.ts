import { below } from '../load/index.ts';
import { subSchemas } from '../structure/sub-schemas.ts';
import type { Contracts } from './contracts.ts';
import type { Fields } from './fields.ts';
import { entriesOf, fieldsOf, listOf } from './fields.ts';
import { mediaTypesOf } from './media-types.ts';
import { messagesOf } from './messages.ts';
import { parametersOf } from './parameters.ts';

/** A schema where it is written; references are not followed, so each schema comes up once. */
export interface SchemaPlace {
  readonly file: string;
  readonly pointer: string;
  readonly schema: Fields;
  /** The name that it has in `components.schemas` (in shared files: in `schemas`). */
  readonly name: string | undefined;
  /** The property that it describes. */
  readonly property: string | undefined;
}

/** Every schema of the contracts, nested ones included. */
export function schemasOf(contracts: Contracts): readonly SchemaPlace[] {
  const known = cache.get(contracts);
  if (known) return known;
  const places = [...rootsOf(contracts)].flatMap((root) => [...withNested(root)]);
  cache.set(contracts, places);
  return places;
}

/** Whether a schema allows values of a JSON type. */
export function allows(schema: Fields, type: string): boolean {
  const { type: types } = schema;
  return types === type || listOf(types).includes(type);
}

// Several rules walk the same schemas.
const cache = new WeakMap<Contracts, readonly SchemaPlace[]>();

function* rootsOf(contracts: Contracts): Generator<SchemaPlace> {
  for (const [file, { value }] of contracts.documents) {
    const root = fieldsOf(value);
    const named = file.startsWith('specs/shared/')
      ? (['/schemas', root['schemas']] as const)
      : (['/components/schemas', fieldsOf(root['components'])['schemas']] as const);
    for (const [name, schema] of entriesOf(named[1])) {
      yield place(file, below(named[0], name), schema, { name });
    }
  }
  for (const { file, pointer, value } of messagesOf(contracts)) {
    if (value['payload'] !== undefined) {
      yield place(file, below(pointer, 'payload'), value['payload']);
    }
  }
  for (const { file, pointer, value } of [...mediaTypesOf(contracts), ...parametersOf(contracts)]) {
    if (value['schema'] !== undefined) yield place(file, below(pointer, 'schema'), value['schema']);
  }
}

function* withNested(parent: SchemaPlace): Generator<SchemaPlace> {
  yield parent;
  const { file, pointer, schema } = parent;
  for (const nested of subSchemas({ path: file, pointer, value: schema })) {
    const { pointer: at, value } = nested.place;
    const { property } = nested;
    yield* withNested(place(file, at, value, property === undefined ? {} : { property }));
  }
}

function place(
  file: string,
  pointer: string,
  schema: unknown,
  { name, property }: { readonly name?: string; readonly property?: string } = {},
): SchemaPlace {
  return { file, pointer, schema: fieldsOf(schema), name, property };
}
