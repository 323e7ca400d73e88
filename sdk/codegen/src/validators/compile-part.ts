import type { Options } from 'ajv';
import { Ajv } from 'ajv';
import standaloneModule from 'ajv/dist/standalone/index.js';

import type { JsonSchema } from '../model/index.ts';
import { keysIn } from '../model/index.ts';
import { anyOf, oneOf } from './alternatives.ts';
import { formats } from './formats.ts';
import { plainSchema } from './plain-schema.ts';

const standaloneCode = standaloneModule.default;

/** How strictly values are taken. */
export type Mode = 'parameters' | 'body' | 'exact';

const OPTIONS: Readonly<Record<Mode, Options>> = {
  parameters: { coerceTypes: 'array', useDefaults: true },
  body: { useDefaults: true },
  exact: {},
};

/**
 * Compiles validators into one ES module: those of named schemas, and those of schemas given here.
 *
 * @param wanted schemas to export by the name of the export, in which a mere `$ref` means the named one
 * @param named all named schemas by key
 */
export function compilePart(
  mode: Mode,
  wanted: ReadonlyMap<string, JsonSchema>,
  named: ReadonlyMap<string, JsonSchema>,
): string {
  const ajv = createCompiler(mode, wanted.values(), named);
  const exports: Record<string, string> = {};
  for (const [name, schema] of wanted) {
    const id = addWanted(ajv, name, schema);
    exports[name] = id;
    ajv.getSchema(id);
  }
  return wanted.size === 0 ? '' : standaloneCode(ajv, exports);
}

/** A compiler that knows all named schemas that the given ones reach. */
export function createCompiler(
  mode: Mode,
  schemas: Iterable<JsonSchema>,
  named: ReadonlyMap<string, JsonSchema>,
): Ajv {
  // The dialect of 2020-12 would add bookkeeping for keywords that contracts do not use to every
  // function; those that they do use mean the same in this one, and any other keyword is an error.
  const ajv = new Ajv({
    ...OPTIONS[mode],
    allErrors: true,
    allowUnionTypes: true,
    code: { source: true, esm: true, lines: true },
    discriminator: true,
    formats: { ...formats },
    // Small rules such as that of an id are written into the place; objects become one function each.
    inlineRefs: 6,
    logger: false,
    strict: true,
    strictRequired: false,
  });
  for (const own of [anyOf, oneOf]) ajv.removeKeyword(String(own.keyword)).addKeyword(own);
  for (const key of reachable(schemas, named)) {
    ajv.addSchema(plainSchema(named.get(key) ?? {}), key);
  }
  return ajv;
}

function addWanted(ajv: Ajv, name: string, schema: JsonSchema): string {
  const plain = plainSchema(schema);
  if (typeof plain['$ref'] === 'string' && Object.keys(plain).length === 1) return plain['$ref'];
  ajv.addSchema(plain, name);
  return name;
}

/** Keys of all named schemas that schemas refer to, directly or through others, in order. */
export function reachable(
  roots: Iterable<JsonSchema>,
  named: ReadonlyMap<string, JsonSchema>,
): readonly string[] {
  const found = new Set<string>();
  const visit = (schema: JsonSchema): void => {
    for (const key of keysIn(schema)) {
      if (found.has(key)) continue;
      found.add(key);
      visit(named.get(key) ?? {});
    }
  };
  for (const root of roots) visit(root);
  return [...found].sort();
}

/** Whether the compiler would fill in a default somewhere in a schema. */
export function hasDefaults(schema: JsonSchema, named: ReadonlyMap<string, JsonSchema>): boolean {
  const parts = [schema, ...reachable([schema], named).map((key) => named.get(key) ?? {})];
  return parts.some((part) => JSON.stringify(plainSchema(part)).includes('"default":'));
}
