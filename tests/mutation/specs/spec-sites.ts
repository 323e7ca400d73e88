import type { Node, Site, SpecDraft, Step } from './spec-draft.ts';
import { isNode } from './spec-draft.ts';

/** An operation of an OpenAPI document. */
export interface OperationSite extends Site {
  readonly id: string;
  readonly path: string;
  readonly method: string;
}

/** An event of an AsyncAPI document that its service sends. */
export interface EventSite {
  readonly type: string;
  /** Key of the send operation. */
  readonly operation: string;
  readonly channel: Site;
  readonly message: Site;
}

/** A field of an object schema. */
export interface Field {
  readonly name: string;
  /** The object schema. */
  readonly parent: Site;
  /** What describes the field, after references. */
  readonly schema: Site;
}

/** The operations of a document that are built. */
export function operationsIn(draft: SpecDraft, file: string): readonly OperationSite[] {
  return entriesOf(draft.root(file)['paths']).flatMap(([path, item]) =>
    entriesOf(item).flatMap(([method, node]) =>
      typeof node['operationId'] === 'string' && node['x-planned'] !== true
        ? { id: node['operationId'], path, method, file, node }
        : [],
    ),
  );
}

/** The events that the service of a document sends. */
export function eventsIn(draft: SpecDraft, file: string): readonly EventSite[] {
  const root = { file, node: draft.root(file) };
  return entriesOf(root.node['operations']).flatMap(([operation, { action, channel: used }]) => {
    const type = String(nodeOf(used)['$ref']).replace('#/channels/', '');
    const channel = walk(root, ['channels', type], draft.open);
    const messages = walk(channel, ['messages'], draft.open);
    const message = walk(messages, Object.keys(messages?.node ?? {}).slice(0, 1), draft.open);
    return action === 'send' && channel && message ? { type, operation, channel, message } : [];
  });
}

/** What holds the schema of a request body. */
export function requestOf(operation: OperationSite, step: Step): Site | undefined {
  return walk(operation, ['requestBody', 'content', 'application/json'], step);
}

/** The first success: the response, and what holds its schema. */
export function successOf(
  operation: OperationSite,
  step: Step,
): { readonly response: Site; readonly media: Site } | undefined {
  const statuses = Object.keys(nodeOf(operation.node['responses']));
  const status = statuses.find((one) => one.startsWith('2')) ?? '';
  const response = walk(operation, ['responses', status], step);
  const media = walk(response, ['content', 'application/json'], step);
  return response && media && { response, media };
}

/** The parameters of an operation. */
export function parametersOf({ file, node }: OperationSite, step: Step): readonly Site[] {
  const { parameters } = node;
  if (!Array.isArray(parameters)) return [];
  const list = listSite(file, parameters);
  return parameters.flatMap((_, index) => step(list, String(index)) ?? []);
}

/** The object of a schema that says something: what is in `data`, and in lists. */
export function coreOf(holder: Site | undefined, key: string, step: Step): Site | undefined {
  const schema = walk(holder, [key], step);
  const properties = walk(schema, ['properties'], step);
  if (properties) return coreOf(properties, 'data', step) ?? schema;
  return schema?.node['items'] === undefined ? undefined : coreOf(schema, 'items', step);
}

/** The fields of an object schema. */
export function fieldsOf(parent: Site, step: Step): readonly Field[] {
  const properties = step(parent, 'properties');
  if (!properties) return [];
  return Object.keys(properties.node).flatMap((name) => {
    const schema = step(properties, name);
    return schema ? { name, parent, schema } : [];
  });
}

/** The names of the fields that an object schema requires. */
export function requiredOf({ node }: Site): readonly string[] {
  return Array.isArray(node['required']) ? node['required'].map(String) : [];
}

/** A list as an object, whose keys are numbers. */
export function listSite(file: string, list: readonly unknown[]): Site {
  return { file, node: list as unknown as Node };
}

/** The object under a key; an empty one when there is none. */
export function nodeOf(value: unknown): Node {
  return isNode(value) ? value : {};
}

function walk(site: Site | undefined, keys: readonly string[], step: Step): Site | undefined {
  return keys.reduce<Site | undefined>((found, key) => found && step(found, key), site);
}

function entriesOf(value: unknown): readonly (readonly [string, Node])[] {
  return Object.entries(nodeOf(value)).flatMap(([key, node]): [string, Node][] =>
    isNode(node) ? [[key, node]] : [],
  );
}
