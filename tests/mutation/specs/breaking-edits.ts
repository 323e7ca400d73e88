import type { EditPlan } from './edit-plan.ts';
import { onReadField, onReadObject, onSentObject, onSentValue } from './edit-plan.ts';
import type { Site, SpecDraft, Step } from './spec-draft.ts';
import type { Field, OperationSite } from './spec-sites.ts';
import { fieldsOf, nodeOf, parametersOf, requiredOf, successOf } from './spec-sites.ts';

/** Breaking edits are made where a thing is written, in shared files as well. */
const inPlace = (draft: SpecDraft): Step => draft.open;

/** Edits that break somebody who keeps to the contract of before. */
export const breakingEdits: readonly EditPlan[] = [
  {
    name: 'an operation or event is removed',
    inOperation: (draft, { file, path, method }) => {
      delete nodeOf(nodeOf(draft.root(file)['paths'])[path])[method];
      return 'operation-removed';
    },
    inEvent: (draft, { channel, operation }) => {
      delete nodeOf(draft.root(channel.file)['operations'])[operation];
      return 'event-removed';
    },
  },
  {
    name: 'an operation is renamed',
    inOperation: (_draft, { id, node }) => {
      node['operationId'] = `${id}Anew`;
      return 'operation-renamed';
    },
  },
  {
    name: 'an address changes',
    inOperation: (draft, { file, path, method, node }) => {
      const paths = nodeOf(draft.root(file)['paths']);
      delete nodeOf(paths[path])[method];
      paths[`${path}/anew`] = { [method]: node };
      return 'operation-moved';
    },
    inEvent: (_draft, { type, channel }) => {
      channel.node['address'] = `${type}.anew`;
      return 'event-moved';
    },
  },
  {
    name: 'a caller is turned away',
    inOperation: (_draft, { node }) => {
      const callers = Array.isArray(node['security']) ? node['security'] : [];
      // Nobody left would mean everyone.
      if (callers.length < 2) return undefined;
      node['security'] = callers.slice(0, -1);
      return 'service' in nodeOf(callers.at(-1)) ? 'service-removed' : 'role-removed';
    },
  },
  {
    name: 'a status is no longer answered',
    inOperation: (_draft, { node }) => {
      const responses = nodeOf(node['responses']);
      delete responses[Object.keys(responses).at(-1) ?? ''];
      return 'response-removed';
    },
  },
  {
    name: 'a media type changes',
    inOperation: (draft, operation) => {
      const content = nodeOf(successOf(operation, draft.open)?.response.node['content']);
      const { 'application/json': json } = content;
      delete content['application/json'];
      content['application/cbor'] = json;
      return json === undefined ? undefined : 'response-media-type-removed';
    },
    inEvent: (_draft, { message }) => {
      message.node['contentType'] = 'application/cbor';
      return 'event-media-type-changed';
    },
  },
  onReadField('a field that is read is removed', 'field-removed', inPlace, removeField),
  onReadField(
    'a field that is read may be missing',
    'field-optional',
    inPlace,
    ({ name, parent }) => {
      const required = requiredOf(parent);
      parent.node['required'] = required.filter((other) => other !== name);
      return required.includes(name);
    },
  ),
  onReadField(
    'a field that is read may be null',
    'null-added',
    inPlace,
    ({ name, parent, schema }) => {
      if (typeof schema.node['type'] !== 'string') return false;
      const properties = nodeOf(parent.node['properties']);
      properties[name] = { anyOf: [properties[name], { type: 'null' }] };
      return true;
    },
  ),
  onReadField('a field that is read has another type', 'type-changed', inPlace, (field) => {
    const { type } = field.schema.node;
    if (typeof type !== 'string' || type === 'boolean') return false;
    nodeOf(field.parent.node['properties'])[field.name] = { type: 'boolean' };
    return true;
  }),
  onReadField('a limit of what is read is lifted', 'limit-widened', inPlace, ({ schema }) =>
    moveLimit(schema, 1),
  ),
  onSentObject('a field that is sent is removed', 'field-removed', inPlace, (parent, step) =>
    fieldsOf(parent, step).some(removeField),
  ),
  {
    ...onReadObject(
      'a field that is sent becomes required',
      'field-required',
      inPlace,
      requireField,
    ),
    inOperation: onSentObject('', 'field-required', inPlace, requireField).inOperation,
  },
  {
    ...onReadField('a value that is sent is removed', 'values-removed', inPlace, ({ schema }) =>
      removeValue(schema),
    ),
    inOperation: onSentValue('', 'values-removed', inPlace, removeValue).inOperation,
  },
  {
    ...onReadField(
      'a limit of what is sent is tightened',
      'limit-narrowed',
      inPlace,
      ({ schema }) => moveLimit(schema, -1),
    ),
    inOperation: onSentValue('', 'limit-narrowed', inPlace, (schema) => moveLimit(schema, -1))
      .inOperation,
  },
  {
    name: 'a parameter is removed',
    inOperation: (_draft, { node }) => {
      const { parameters } = node;
      if (!Array.isArray(parameters) || parameters.length === 0) return undefined;
      node['parameters'] = parameters.slice(1);
      return 'parameter-removed';
    },
  },
  {
    name: 'a parameter becomes required',
    inOperation: (draft, operation) => {
      const optional = parametersOf(operation, draft.open).find(
        ({ node }) => node['required'] !== true,
      );
      if (optional) optional.node['required'] = true;
      else addParameter(operation);
      return 'parameter-required';
    },
  },
];

function removeField({ name, parent }: Field): boolean {
  delete nodeOf(parent.node['properties'])[name];
  parent.node['required'] = requiredOf(parent).filter((other) => other !== name);
  return true;
}

/** Requires a field that may be missing; where there is none, a new one. */
function requireField(parent: Site, step: Step): boolean {
  const required = requiredOf(parent);
  const optional = fieldsOf(parent, step).find(({ name }) => !required.includes(name));
  if (!optional) nodeOf(parent.node['properties'])['added'] = { type: 'string' };
  parent.node['required'] = [...required, optional?.name ?? 'added'];
  return true;
}

function removeValue({ node }: Site): boolean {
  const values = node['enum'];
  if (!Array.isArray(values) || values.length < 2) return false;
  node['enum'] = values.slice(1);
  return true;
}

/** Raises or lowers an upper limit. */
function moveLimit({ node }: Site, by: number): boolean {
  const limit = ['maxLength', 'maximum', 'maxItems'].find((one) => typeof node[one] === 'number');
  if (limit === undefined) return false;
  node[limit] = Number(node[limit]) + by;
  return true;
}

function addParameter({ node }: OperationSite): void {
  const parameters = Array.isArray(node['parameters']) ? node['parameters'] : [];
  const added = { name: 'added', in: 'query', required: true, schema: { type: 'string' } };
  node['parameters'] = [...parameters, added];
}
