import type { JsonSchema, Model, Operation, Service } from '../model/index.ts';
import { referTo } from '../model/index.ts';
import type { Code } from '../print/index.ts';
import { code, printValue } from '../print/index.ts';
import type { Mode } from './compile-part.ts';
import { bundle } from './bundle.ts';
import { compilePart, hasDefaults } from './compile-part.ts';

/** Collects the validators of one bundle by the way they take values. */
interface Collection {
  readonly parts: Readonly<Record<Mode, Map<string, JsonSchema>>>;
  /** Asks for a validator; gives the expression that names it in the entry module. */
  readonly add: (mode: Mode, name: string, schema: JsonSchema) => Code;
}

/** Compiles the validators of a service: parameters, bodies and responses of each operation. */
export async function compileServiceValidators(model: Model, service: Service): Promise<string> {
  const collection = createCollection();
  const named = plainNames(model);
  const entries = service.operations.map((operation): [string, unknown] => [
    operation.descriptor.operationId,
    addOperation(collection, operation, named),
  ]);
  return compile(collection, named, 'validators', Object.fromEntries(entries));
}

/** Compiles the validators of all events. */
export async function compileEventValidators(model: Model): Promise<string> {
  const collection = createCollection();
  const named = plainNames(model);
  const entries = model.events.map(({ descriptor, data, envelope }): [string, unknown] => [
    descriptor.type,
    {
      data: collection.add('exact', exportName(data), referTo(data)),
      envelope: collection.add('exact', `${exportName(data)}Envelope`, envelope),
    },
  ]);
  return compile(collection, named, 'eventValidators', Object.fromEntries(entries));
}

function addOperation(
  { add }: Collection,
  operation: Operation,
  named: ReadonlyMap<string, JsonSchema>,
): object {
  const { operationId } = operation.descriptor;
  const { body } = operation;
  const mode =
    body?.schema !== undefined && hasDefaults(referTo(body.schema), named) ? 'body' : 'exact';
  const responses = operation.responses.flatMap(({ status, content }) =>
    content?.schema === undefined
      ? []
      : [[status, add('exact', exportName(content.schema), referTo(content.schema))] as const],
  );
  return {
    parameters: add('parameters', operationId, parametersSchema(operation)),
    ...(body?.schema !== undefined && {
      body: add(mode, exportName(body.schema), referTo(body.schema)),
    }),
    responses: Object.fromEntries(responses),
  };
}

/** One object of all parameters; a name that the contract does not know is refused. */
export function parametersSchema({ parameters }: Operation): JsonSchema {
  return {
    type: 'object',
    required: parameters.filter(({ required }) => required).map(({ name }) => name),
    additionalProperties: false,
    properties: Object.fromEntries(parameters.map(({ name, schema }) => [name, schema])),
  };
}

function createCollection(): Collection {
  const parts = { parameters: new Map(), body: new Map(), exact: new Map() };
  return {
    parts,
    add: (mode, name, schema) => {
      parts[mode].set(name, schema);
      return code(`${mode}.${name}`);
    },
  };
}

async function compile(
  { parts }: Collection,
  named: ReadonlyMap<string, JsonSchema>,
  name: string,
  value: object,
): Promise<string> {
  const used = (['parameters', 'body', 'exact'] as const).filter((mode) => parts[mode].size > 0);
  const imports = used.map((mode) => `import * as ${mode} from 'part:${mode}';\n`).join('');
  const modules = used.map((mode) => [mode, compilePart(mode, parts[mode], named)]);
  const entry = `${imports}export const ${name} = ${printValue(value)};\n`;
  return bundle(entry, Object.fromEntries(modules));
}

/** All named schemas by key. */
export function plainNames({ schemas }: Model): ReadonlyMap<string, JsonSchema> {
  return new Map([...schemas].map(([key, { schema }]) => [key, schema]));
}

/** Schemas of one name in two services may meet in one bundle. */
function exportName(key: string): string {
  return key.replaceAll(/[^A-Za-z0-9]/g, '_');
}
