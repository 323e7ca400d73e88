import type { Documents } from '@fitsync/codegen';
import { createSpecDraft, type Site, type SpecDraft } from './spec-draft.ts';
import { eventsIn, listSite, operationsIn, requiredOf } from './spec-sites.ts';

/** A field of an answer or of an event, as a pact has it: without the places in lists. */
export type FieldPath = readonly string[];

/** Every field of an answer or event, those inside of others and of the items of lists included. */
export function fieldPathsOf(value: unknown, above: FieldPath = []): readonly FieldPath[] {
  if (Array.isArray(value)) return value.flatMap((item) => fieldPathsOf(item, above));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => [
    [...above, name],
    ...fieldPathsOf(inner, [...above, name]),
  ]);
}

/** Where an answer of an operation, or an event, is described. */
export type Carrier =
  | { readonly operation: string; readonly status: string }
  | { readonly event: string };

/** The specs without a field of what is described there; undefined when there is none. */
export function withoutField(
  specs: Documents,
  carrier: Carrier,
  path: FieldPath,
): Documents | undefined {
  const draft = createSpecDraft(specs);
  const found = findHolder(draft, [...specs.keys()], carrier);
  // Copies, so that nothing but this one place has the field less.
  let schemas = found ? objectsOf(draft, found.holder, found.key) : [];
  for (const name of path.slice(0, -1)) {
    schemas = schemas.flatMap((schema) => {
      const properties = draft.own(schema, 'properties');
      return properties ? objectsOf(draft, properties, name) : [];
    });
  }
  const [last = ''] = path.slice(-1);
  const removed = schemas.filter((schema) => {
    const properties = draft.own(schema, 'properties');
    schema.node['required'] = requiredOf(schema).filter((name) => name !== last);
    return Object.hasOwn(properties?.node ?? {}, last) && delete properties?.node[last];
  });
  return removed.length === 0 ? undefined : draft.documents();
}

function findHolder(
  draft: SpecDraft,
  files: readonly string[],
  carrier: Carrier,
): { readonly holder: Site; readonly key: string } | undefined {
  for (const file of files) {
    if ('event' in carrier && file.startsWith('specs/events/')) {
      const event = eventsIn(draft, file).find(({ type }) => type === carrier.event);
      if (event) return { holder: event.message, key: 'payload' };
    }
    if ('operation' in carrier && file.startsWith('specs/http/')) {
      const operation = operationsIn(draft, file).find(({ id }) => id === carrier.operation);
      const responses = operation && draft.own(operation, 'responses');
      const response = responses && draft.own(responses, carrier.status);
      const content = response && draft.own(response, 'content');
      const [mediaType = ''] = Object.keys(content?.node ?? {});
      const media = content && draft.own(content, mediaType);
      if (media) return { holder: media, key: 'schema' };
    }
  }
  return undefined;
}

/** The objects under a key: of a list its items, of a choice each of them. */
function objectsOf(draft: SpecDraft, holder: Site, key: string): readonly Site[] {
  const schema = draft.own(holder, key);
  if (!schema) return [];
  if (schema.node['items'] !== undefined) return objectsOf(draft, schema, 'items');
  const choice = ['anyOf', 'oneOf'].map((one) => schema.node[one]).find(Array.isArray);
  if (!choice) return [schema];
  const list = listSite(schema.file, choice);
  return choice.flatMap((_, index) => objectsOf(draft, list, String(index)));
}
