import type { Model, PlatformEvent, Schema, Service } from '../model/index.ts';
import type { Module } from '../print/index.ts';
import type { EmittedType } from '../types/emit-types.ts';

/** A file to write. */
export interface GeneratedFile {
  /** Relative to the root: `generated/schedule/stub.ts`. */
  readonly path: string;
  readonly content: string;
}

/** What every writer works from. */
export interface WriteContext {
  readonly model: Model;
  /** Types of schemas by key, and of inputs of operations by {@link inputKey}. */
  readonly types: ReadonlyMap<string, EmittedType>;
}

/** Under which key the type of an operation's input is kept. */
export function inputKey(operationId: string): string {
  return `input.${operationId}`;
}

/** Uses the type of a schema in a module of `folder`, importing it unless `file` itself declares it. */
export function useSchema(
  { model }: WriteContext,
  module: Module,
  at: { readonly folder: string; readonly file: string },
  key: string,
): string {
  const schema = schemaOf(model, key);
  if (schema.owner === at.folder) {
    return schema.module === at.file
      ? schema.name
      : module.use(`./${schema.module}.ts`, schema.name);
  }
  return module.use(`../${schema.owner}/${schema.module}.ts`, schema.name);
}

/** The schema of a key that the model has checked. */
export function schemaOf(model: Model, key: string): Schema {
  const schema = model.schemas.get(key);
  if (!schema) throw new Error(`The model has no schema ${key}.`);
  return schema;
}

/** The event of a name that the model has checked. */
export function eventOf({ events }: Model, type: string): PlatformEvent {
  const event = events.find(({ descriptor }) => descriptor.type === type);
  if (!event) throw new Error(`The model has no event ${type}.`);
  return event;
}

/** The specs that a service's files come from. */
export function sourcesOf({ model }: WriteContext, service: Service): readonly string[] {
  const [sent] = service.sends;
  const [received] = service.receives;
  const path = sent === undefined ? received?.place.path : eventOf(model, sent).place.path;
  return [service.path, ...(path === undefined ? [] : [path])];
}
