import type { Schema } from '../model/index.ts';
import { createModule, printDoc } from '../print/index.ts';
import type { Module } from '../print/index.ts';
import type { GeneratedFile, WriteContext } from './write-context.ts';
import { schemaOf, useSchema } from './write-context.ts';

/** Writes `schemas.ts` of each service and of `common`: the types of the schemas. */
export function writeSchemas(context: WriteContext): readonly GeneratedFile[] {
  const byOwner = Map.groupBy(
    [...context.model.schemas.values()].filter((schema) => schema.module === 'schemas'),
    (schema) => schema.owner,
  );
  return [...byOwner].map(([owner, schemas]) => {
    const module = createModule([...new Set(schemas.map((schema) => schema.place.path))].sort());
    const parts = schemas.map((schema) => printSchema(context, module, schema));
    return { path: `generated/${owner}/schemas.ts`, content: module.print(parts) };
  });
}

/** Prints the type of one schema, documented, into the file that it belongs to. */
export function printSchema(context: WriteContext, module: Module, schema: Schema): string {
  const type = context.types.get(schema.key);
  if (!type) throw new Error(`No type was made for ${schema.key}.`);
  for (const key of type.references) {
    useSchema(context, module, { folder: schema.owner, file: schema.module }, key);
  }
  const { description } = schemaOf(context.model, schema.key).schema;
  const doc = printDoc(typeof description === 'string' ? description : '');
  const object = type.text.startsWith('{') && type.text.endsWith('}');
  return object
    ? `${doc}export interface ${schema.name} ${type.text}`
    : `${doc}export type ${schema.name} = ${type.text};`;
}
