import type { Options } from 'ajv';
import { Ajv } from 'ajv';

import type { JsonSchema, Model } from '../model/index.ts';
import { keysIn } from '../model/index.ts';
import { anyOf, oneOf } from './alternatives.ts';
import { nameFields } from './closed-objects.ts';
import { formats } from './formats.ts';
import { plainSchema } from './plain-schema.ts';

/** How strictly values are taken. */
export type Mode = 'parameters' | 'body' | 'exact';

const OPTIONS: Readonly<Record<Mode, Options>> = {
  parameters: { coerceTypes: 'array', useDefaults: true },
  body: { useDefaults: true },
  exact: {},
};

/** A compiler that knows all named schemas that the given ones reach. */
export function createCompiler(
  mode: Mode,
  schemas: Iterable<JsonSchema>,
  named: Model['schemas'],
): Ajv {
  // The dialect of 2020-12 would add bookkeeping for keywords that contracts do not use to every
  // function; those that they do use mean the same in this one, and any other keyword is an error.
  const ajv = new Ajv({
    ...OPTIONS[mode],
    allErrors: true,
    allowUnionTypes: true,
    code: { source: true, lines: true },
    discriminator: true,
    formats: { ...formats },
    // Each named schema becomes one function, which the others call.
    inlineRefs: false,
    logger: false,
    strict: true,
    strictRequired: false,
  });
  for (const own of [anyOf, oneOf]) ajv.removeKeyword(String(own.keyword)).addKeyword(own);
  nameFields(ajv);
  for (const key of reachable(schemas, named)) {
    ajv.addSchema(plainSchema(named.get(key)?.schema ?? {}), key);
  }
  return ajv;
}

/** Keys of all named schemas that schemas refer to, directly or through others, in order. */
export function reachable(roots: Iterable<JsonSchema>, named: Model['schemas']): readonly string[] {
  const found = new Set<string>();
  const visit = (schema: JsonSchema): void => {
    for (const key of keysIn(schema)) {
      if (found.has(key)) continue;
      found.add(key);
      visit(named.get(key)?.schema ?? {});
    }
  };
  for (const root of roots) visit(root);
  return [...found].sort();
}

/** Whether the compiler would fill in a default somewhere in a schema. */
export function hasDefaults(schema: JsonSchema, named: Model['schemas']): boolean {
  const parts = [schema, ...reachable([schema], named).map((key) => named.get(key)?.schema ?? {})];
  return parts.some((part) => JSON.stringify(plainSchema(part)).includes('"default":'));
}
