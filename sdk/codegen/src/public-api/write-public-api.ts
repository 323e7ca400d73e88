import type { Diagnostic, Documents } from '../load/index.ts';
import { valueAt } from '../load/index.ts';
import { isPublic, sortKeys } from '../model/index.ts';
import type { Model, Operation } from '../model/index.ts';
import type { Place } from '../model/place.ts';
import { child, entriesOf, itemsOf, rootOf, textOf } from '../model/place.ts';
import type { GeneratedFile } from '../writers/write-context.ts';
import type { Components } from './components.ts';
import { createComponents } from './components.ts';
import { describeOperationLinks } from './documentation-links.ts';

/** The document of the gateway, whose `info` the public documents have. */
export const GATEWAY = 'specs/http/gateway.openapi.yaml';
const PORT = 4000;

/** Writes the public API as one OpenAPI document: every operation that users may call, whoever owns it. */
export function writePublicApi(
  model: Model,
  documents: Documents,
): { readonly file: GeneratedFile; readonly diagnostics: readonly Diagnostic[] } {
  const components = createComponents(model, documents);
  const operations = model.services.flatMap((service) => service.operations).filter(isPublic);
  const paths = new Map<string, Record<string, unknown>>();
  for (const operation of operations) {
    const { path, method } = operation.descriptor;
    const item = paths.get(path) ?? {};
    paths.set(path, {
      ...item,
      [method.toLowerCase()]: {
        ...copyOperation(documents, operation, components),
        description:
          `${operation.description}\n\n${describeOperationLinks(model, operation)}`.trim(),
      },
    });
  }
  components.adopt({ schemes: [{ $ref: '../shared/common.yaml#/securitySchemes/user' }] }, GATEWAY);
  const document = {
    openapi: '3.1.0',
    info: sortKeys(
      valueAt(documents.get(GATEWAY)?.value, '/info') ?? { title: 'Public API', version: '1.0.0' },
    ),
    servers: [{ url: `http://localhost:${PORT}` }],
    tags: tagsOf(documents, operations),
    paths: Object.fromEntries([...paths].sort(([a], [b]) => (a < b ? -1 : 1))),
    components: components.gathered(),
  };
  const content = `${JSON.stringify(document, undefined, 2)}\n`;
  return {
    file: { path: 'generated/gateway/openapi.json', content },
    diagnostics: components.clashes,
  };
}

function copyOperation(
  documents: Documents,
  { place, descriptor }: Operation,
  { adopt }: Components,
): object {
  const pathPointer = place.pointer.slice(0, place.pointer.lastIndexOf('/'));
  const pathItem: Place = {
    path: place.path,
    pointer: pathPointer,
    value: valueAt(documents.get(place.path)?.value, pathPointer),
  };
  const parameters = [pathItem, place]
    .flatMap((owner) => itemsOf(child(owner, 'parameters')))
    .map(({ value }) => adopt(value, place.path));
  const { anonymous, users } = descriptor.access;
  const fields = entriesOf(place)
    .filter(([key]) => key !== 'parameters' && key !== 'security' && !key.startsWith('x-'))
    .map(([key, { value }]) => [key, adopt(value, place.path)] as const);
  return {
    ...Object.fromEntries(fields),
    ...(parameters.length > 0 && { parameters }),
    security: anonymous ? [] : users.map((role) => ({ user: [role] })),
  };
}

/** The tags in use, described as the documents do. */
function tagsOf(documents: Documents, operations: readonly Operation[]): readonly unknown[] {
  const used = new Set(operations.map(({ descriptor }) => descriptor.tag));
  const described = new Map<string, unknown>();
  for (const path of documents.keys()) {
    for (const tag of itemsOf(child(rootOf(documents, path), 'tags'))) {
      const name = textOf(child(tag, 'name'));
      if (!described.has(name)) described.set(name, sortKeys(tag.value));
    }
  }
  return [...used].sort().map((name) => described.get(name) ?? { name });
}
