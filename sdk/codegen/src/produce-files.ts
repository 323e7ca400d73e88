import type { Diagnostic, Specs } from './load/index.ts';
import { sortDiagnostics } from './load/index.ts';
import { buildModel } from './model/index.ts';
import type { JsonSchema, Model, Operation } from './model/index.ts';
import { writeLlms } from './public-api/write-llms.ts';
import { writeMap } from './public-api/write-map.ts';
import { writeParsedEvents } from './public-api/write-parsed-events.ts';
import { writePublicApi } from './public-api/write-public-api.ts';
import { writePublicEvents } from './public-api/write-public-events.ts';
import { structureErrors } from './structure/structure-errors.ts';
import { emitTypes } from './types/emit-types.ts';
import { checkSchemas, writeValidators } from './validators/index.ts';
import { writeAll } from './writers/write-all.ts';
import type { GeneratedFile } from './writers/write-context.ts';
import { inputKey } from './writers/write-context.ts';

/** Everything that is generated from the specs, in memory; nothing when they have errors. */
export interface Produced {
  /** Ordered by path. */
  readonly files: readonly GeneratedFile[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Generates all files in memory. The same specs give the same files, in whatever order their keys stand. */
export async function produceFiles(specs: Specs): Promise<Produced> {
  // What else would be found is the consequence of files that could not be read.
  if (specs.diagnostics.length > 0) {
    return { files: [], diagnostics: sortDiagnostics(specs.diagnostics) };
  }
  const misread = structureErrors(specs.documents);
  if (misread.length > 0) return { files: [], diagnostics: sortDiagnostics(misread) };
  const { model, diagnostics } = buildModel(specs);
  if (hasErrors(diagnostics)) return { files: [], diagnostics };
  const api = writePublicApi(model, specs.documents);
  const events = writePublicEvents(model, specs.documents);
  const clashes = [...api.diagnostics, ...events.diagnostics];
  if (hasErrors(clashes)) return { files: [], diagnostics: sortDiagnostics(clashes) };
  let validators: readonly GeneratedFile[];
  try {
    validators = await writeValidators(model);
  } catch (error) {
    const refused = checkSchemas(model, specs.documents);
    if (refused.length === 0) throw error;
    return { files: [], diagnostics: sortDiagnostics(refused) };
  }
  const types = await emitTypes(typesWanted(model), (key) => model.schemas.get(key)?.name ?? key);
  const files = [
    ...writeAll({ model, types }),
    ...validators,
    api.file,
    events.file,
    await writeParsedEvents(events.file),
    writeMap(model),
    writeLlms(model, specs.documents),
  ];
  return { files: files.sort((a, b) => (a.path < b.path ? -1 : 1)), diagnostics };
}

function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some(({ severity }) => severity === 'error');
}

function typesWanted(model: Model): ReadonlyMap<string, JsonSchema> {
  const schemas = [...model.schemas].map(([key, { schema }]) => [key, schema] as const);
  const inputs = model.services
    .flatMap((service) => service.operations)
    .filter((operation) => operation.parameters.length > 0 || operation.body)
    .map(
      (operation) => [inputKey(operation.descriptor.operationId), inputSchema(operation)] as const,
    );
  return new Map([...schemas, ...inputs]);
}

function inputSchema({ parameters, body }: Operation): JsonSchema {
  const properties = parameters.map(({ name, description, schema }) => [
    name,
    { ...schema, description },
  ]);
  const required = parameters.filter((parameter) => parameter.required).map(({ name }) => name);
  const bodySchema =
    body?.schema === undefined
      ? { type: 'string' }
      : { $ref: `#/components/schemas/${body.schema}` };
  return {
    type: 'object',
    additionalProperties: false,
    required: [...required, ...(body?.required === true ? ['body'] : [])],
    properties: Object.fromEntries([...properties, ...(body ? [['body', bodySchema]] : [])]),
  };
}
