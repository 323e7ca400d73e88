import type { Documents, Resolved } from '../load/index.ts';
import { below, dereference } from '../load/index.ts';
import type { ServiceDocument } from './contracts.ts';
import type { Fields } from './fields.ts';
import { entriesOf, fieldsOf, listOf, stringsOf } from './fields.ts';

const methods = new Set(['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace']);

/** A part of an operation: where the operation mentions it, and what is meant after references. */
interface Part {
  readonly pointer: string;
  /** Undefined when a reference leads nowhere. */
  readonly target: Resolved | undefined;
}

/** A parameter of an operation. */
interface ParameterPart extends Part {
  readonly name: unknown;
  readonly in: unknown;
}

/** A response of an operation. */
interface ResponsePart extends Part {
  readonly status: string;
}

/** One operation of an OpenAPI document. */
export interface Operation {
  readonly service: string;
  readonly file: string;
  readonly pointer: string;
  readonly method: string;
  readonly path: string;
  /** For messages: the operationId, or method and path when there is none. */
  readonly label: string;
  readonly value: Fields;
  /** Those of its path included. */
  readonly parameters: readonly ParameterPart[];
  readonly body: Part | undefined;
  readonly responses: readonly ResponsePart[];
  /** `security: []`: nobody has to be signed in. */
  readonly anonymous: boolean;
  /** Roles of the users that may call. */
  readonly roles: readonly string[];
  /** Services that may call. */
  readonly services: readonly string[];
}

/** All operations of an OpenAPI document. */
export function operationsOf(documents: Documents, document: ServiceDocument): Operation[] {
  return entriesOf(fieldsOf(document.value)['paths']).flatMap(([path, item]) =>
    entriesOf(item)
      .filter(([method]) => methods.has(method))
      .map(([method, value]) => operation(documents, document, path, method, fieldsOf(value))),
  );
}

function operation(
  documents: Documents,
  { service, file, value: root }: ServiceDocument,
  path: string,
  method: string,
  value: Fields,
): Operation {
  const pointer = below('/paths', path, method);
  const item = fieldsOf(fieldsOf(fieldsOf(root)['paths'])[path]);
  const part = (place: string, target: unknown): Part => ({
    pointer: place,
    target: dereference(documents, file, place, target),
  });
  const parametersAt = (place: string, list: unknown): ParameterPart[] =>
    listOf(list).map((entry, index) => {
      const found = part(below(place, 'parameters', index), entry);
      const { name, in: location } = fieldsOf(found.target?.value);
      return { ...found, name, in: location };
    });
  const { security, requestBody, operationId } = value;
  const alternatives = listOf(security).map(fieldsOf);
  return {
    service,
    file,
    pointer,
    method,
    path,
    label: typeof operationId === 'string' ? operationId : `${method.toUpperCase()} ${path}`,
    value,
    parameters: [
      ...parametersAt(below('/paths', path), item['parameters']),
      ...parametersAt(pointer, value['parameters']),
    ],
    body: requestBody === undefined ? undefined : part(below(pointer, 'requestBody'), requestBody),
    responses: entriesOf(value['responses']).map(([status, response]) => ({
      status,
      ...part(below(pointer, 'responses', status), response),
    })),
    anonymous: Array.isArray(security) && security.length === 0,
    roles: alternatives.flatMap(({ user }) => stringsOf(user)),
    services: alternatives.flatMap(({ service: names }) => stringsOf(names)),
  };
}
