import type { EditPlan } from './edit-plan.ts';
import { NOTHING, onReadField, onReadObject, onSentObject, onSentValue } from './edit-plan.ts';
import type { Node, Site, SpecDraft, Step } from './spec-draft.ts';
import { isNode } from './spec-draft.ts';
import { coreOf, nodeOf, requestOf, successOf } from './spec-sites.ts';

/**
 * Harmless edits are made in copies of what is shared: the same edit can break somebody else who uses it
 * the other way.
 */
const inCopies = (draft: SpecDraft): Step => draft.own;

/** Edits that break nobody who keeps to the contract of before. */
export const harmlessEdits: readonly EditPlan[] = [
  {
    name: 'an operation or event is added',
    inOperation: (draft, { file, path, method, node, id }) => {
      const added = { ...structuredClone(node), operationId: `${id}Anew` };
      nodeOf(draft.root(file)['paths'])[`${path}/anew`] = { [method]: added };
      return 'operation-added';
    },
    inEvent: (draft, { type, operation, channel }) => {
      const root = draft.root(channel.file);
      nodeOf(root['channels'])[`${type}_anew`] = { ...channel.node, address: `${type}_anew` };
      const used = { $ref: `#/channels/${type}_anew` };
      nodeOf(root['operations'])[`${operation}Anew`] = { action: 'send', channel: used };
      return 'event-added';
    },
  },
  onReadObject('a field that is read is added', 'field-added', inCopies, addField),
  onSentObject('an optional field that is sent is added', 'field-added', inCopies, addField),
  {
    name: 'an optional parameter is added',
    inOperation: (_draft, { node }) => {
      const parameters = Array.isArray(node['parameters']) ? node['parameters'] : [];
      node['parameters'] = [...parameters, { name: 'added', in: 'query', schema: {} }];
      return 'parameter-added';
    },
  },
  onSentValue('a limit of what is sent is lifted', 'limit-widened', inCopies, ({ node }) => {
    const limit = ['maxLength', 'maximum', 'maxItems'].find((one) => typeof node[one] === 'number');
    if (limit === undefined) return false;
    delete node[limit];
    return true;
  }),
  onSentValue('a value that is sent is added', 'values-added', inCopies, addValue),
  {
    name: 'a value that is read is added',
    inOperation: onReadField('', 'values-added', inCopies, ({ schema }) => addValue(schema))
      .inOperation,
  },
  {
    name: 'a caller is let in',
    inOperation: (_draft, { node }) => {
      const callers = Array.isArray(node['security']) ? node['security'] : [];
      // Everyone is let in already.
      if (callers.length === 0) return undefined;
      node['security'] = [...callers, { service: ['added'] }];
      return 'service-added';
    },
  },
  {
    name: 'everything is put in other words and another order',
    inOperation: (draft, operation) => {
      const step = inCopies(draft);
      coreOf(requestOf(operation, step), 'schema', step);
      coreOf(successOf(operation, step)?.media, 'schema', step);
      reword(operation.node);
      return NOTHING;
    },
    inEvent: (draft, { message }) => {
      coreOf(message, 'payload', inCopies(draft));
      reword(message.node);
      return NOTHING;
    },
  },
];

function addField(parent: Site): boolean {
  nodeOf(parent.node['properties'])['added'] = { type: 'string' };
  return true;
}

function addValue({ node }: Site): boolean {
  const values = node['enum'];
  if (!Array.isArray(values)) return false;
  node['enum'] = [...values, 'added'];
  return true;
}

const TEXTS = new Set(['description', 'summary', 'title', 'example']);
const UNORDERED = new Set(['required', 'enum', 'security', 'parameters', 'type', 'tags']);

/** Turns round every order that means nothing, and says all that only people read in another way. */
function reword(node: Node): void {
  for (const [key, value] of Object.entries(node).toReversed()) {
    delete node[key];
    node[key] = value;
    if (TEXTS.has(key) && typeof value === 'string') node[key] = `${value} In other words.`;
    if (UNORDERED.has(key) && Array.isArray(value)) node[key] = value.toReversed();
    if (isNode(value)) reword(value);
  }
}
