import type { JsonSchema, Model, Operation, PlatformEvent } from '../model/index.ts';
import { referTo } from '../model/index.ts';
import { kebabCase, pascalCase } from '../print/index.ts';
import type { Mode } from './compiler.ts';
import { hasDefaults } from './compiler.ts';

/** A validator that is written: a function in a file of its own. */
export interface Target {
  /** How strictly it takes values. */
  readonly mode: Mode;
  /** What the compiler knows the schema by. */
  readonly id: string;
  readonly schema: JsonSchema;
  /** The folder of `generated/` that it belongs to: a service, `events` or `common`. */
  readonly folder: string;
  /** Name of the file without its extension. */
  readonly file: string;
  /** Name of the function. */
  readonly name: string;
  /** What it checks, in the words of the spec. */
  readonly doc: string;
  /** Path of the spec that it comes from. */
  readonly spec: string;
}

/** The validators of an operation. */
export interface OperationTargets {
  readonly parameters: Target;
  readonly body: Target | undefined;
  /** By status; an answer without JSON has none. */
  readonly responses: ReadonlyMap<number, Target>;
}

/** The validators that an operation needs. */
export function targetsOfOperation(model: Model, operation: Operation): OperationTargets {
  const { body, responses } = operation;
  const answers = responses.flatMap(({ status, content }): [number, Target][] =>
    content?.schema === undefined ? [] : [[status, schemaTarget(model, 'exact', content.schema)]],
  );
  return {
    parameters: parametersTarget(operation),
    body: body?.schema === undefined ? undefined : schemaTarget(model, 'body', body.schema),
    responses: new Map(answers),
  };
}

/** The validators that an event needs: of its data alone, and of the whole message. */
export function targetsOfEvent(
  model: Model,
  event: PlatformEvent,
): { readonly data: Target; readonly envelope: Target } {
  return { data: schemaTarget(model, 'exact', event.data), envelope: envelopeTarget(event) };
}

/** How the variants of a named schema are called, and what sets them apart. */
const VARIANTS: Readonly<Record<Mode, { readonly suffix: string; readonly doc: string }>> = {
  exact: { suffix: '', doc: '' },
  body: { suffix: 'WithDefaults', doc: 'Fills in the defaults of the contract.' },
  parameters: { suffix: 'FromText', doc: 'Turns texts into the values of the contract.' },
};

/** The validator of a named schema. One in which no default is filled in serves bodies as it is. */
export function schemaTarget({ schemas }: Model, asked: Mode, key: string): Target {
  const found = schemas.get(key);
  if (!found) throw new Error(`The model has no schema ${key}.`);
  const mode = asked === 'body' && !hasDefaults(referTo(key), schemas) ? 'exact' : asked;
  const { suffix, doc } = VARIANTS[mode];
  const { description } = found.schema;
  return {
    mode,
    id: key,
    schema: found.schema,
    folder: found.owner,
    file: [found.name, suffix].filter(Boolean).map(kebabCase).join('.'),
    name: `validate${found.name}${suffix}`,
    doc: `${typeof description === 'string' ? description : ''}\n\n${doc}`.trim(),
    spec: found.place.path,
  };
}

/** The validator of all parameters of an operation. */
function parametersTarget(operation: Operation): Target {
  const { operationId, service } = operation.descriptor;
  return {
    mode: 'parameters',
    id: `${operationId}.parameters`,
    schema: parametersSchema(operation),
    folder: service,
    file: `${kebabCase(operationId)}.parameters`,
    name: `validate${pascalCase(operationId)}Parameters`,
    doc: `The parameters of \`${operationId}\`. ${VARIANTS.parameters.doc}`,
    spec: operation.place.path,
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

/** The validator of a whole message of an event. */
function envelopeTarget({ descriptor, envelope, place }: PlatformEvent): Target {
  const { type, summary } = descriptor;
  return {
    mode: 'exact',
    id: `${type}.envelope`,
    schema: envelope,
    folder: 'events',
    file: type,
    name: `validate${pascalCase(type)}`,
    doc: `A whole message of \`${type}\`: ${summary}`,
    spec: place.path,
  };
}
