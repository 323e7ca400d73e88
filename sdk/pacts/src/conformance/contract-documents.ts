import { entriesOf, isObject, valueAt } from '../json.ts';
import type { JsonObject } from '../pact/pact-file.ts';
import { GATEWAY } from '../pairs/list-pairs.ts';

/** The documents of the services by name, which refer to nothing but their own `components.schemas`. */
export interface ContractDocuments {
  readonly openapi: Readonly<Record<string, JsonObject>>;
  readonly asyncapi: Readonly<Record<string, JsonObject>>;
}

/** An operation of an OpenAPI document with the place where it stands. */
export interface DescribedOperation {
  /** As in the document: `get`. */
  readonly method: string;
  /** Template: `/api/users/{id}`. */
  readonly path: string;
  readonly operation: JsonObject;
}

/** The OpenAPI document of a provider; what the gateway offers is what all services offer. */
export function openApiOf(provider: string, { openapi }: ContractDocuments): JsonObject {
  const own = openapi[provider] ?? {};
  if (provider !== GATEWAY) return own;
  const paths: Record<string, JsonObject> = {};
  for (const document of Object.values(openapi)) {
    for (const [path, item] of entriesOf(document['paths'])) {
      if (isObject(item)) paths[path] = { ...paths[path], ...item };
    }
  }
  return { ...own, paths };
}

/** The operation with this operationId. */
export function findOperation(
  document: JsonObject,
  operationId: string,
): DescribedOperation | undefined {
  for (const [path, item] of entriesOf(document['paths'])) {
    for (const [method, operation] of entriesOf(item)) {
      if (isObject(operation) && operation['operationId'] === operationId) {
        return { method, path, operation };
      }
    }
  }
  return undefined;
}

/** The schema of a response; undefined when it is not declared, or has no content of this type. */
export function responseSchema(
  { operation }: DescribedOperation,
  status: number,
  mediaType: string,
): unknown {
  return valueAt(operation, 'responses', String(status), 'content', mediaType, 'schema');
}
