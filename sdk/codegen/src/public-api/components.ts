import { isDeepStrictEqual } from 'node:util';

import type { Diagnostic, Documents } from '../load/index.ts';
import { diagnosticAt, isRecord, parsePointer, refOf, targetOf, valueAt } from '../load/index.ts';
import { orderLike, propertyOrder, referTo, schemaKeyOf, sortKeys } from '../model/index.ts';
import type { JsonSchema, Model } from '../model/index.ts';

/** Gathers from all documents what the bundled operations refer to, into one `components`. */
export interface Components {
  /** Copies a part of a document without our extensions; what it refers to becomes a component. */
  readonly adopt: (value: unknown, fromPath: string) => unknown;
  /** Everything that was gathered, each kind by name. */
  readonly gathered: () => JsonSchema;
  /** Two different things of one name. */
  readonly clashes: Diagnostic[];
}

interface Component {
  readonly path: string;
  readonly pointer: string;
  value: unknown;
}

/** Starts with no components. */
export function createComponents(model: Model, documents: Documents): Components {
  const kinds = new Map<string, Map<string, Component>>();
  const clashes: Diagnostic[] = [];
  const compared = new Set<string>();

  function adopt(value: unknown, fromPath: string): unknown {
    if (Array.isArray(value)) return value.map((item) => adopt(item, fromPath));
    if (!isRecord(value)) return value;
    const entries = Object.keys(value)
      .filter((key) => !key.startsWith('x-'))
      .sort()
      .map((key) => [key, adoptEntry(value, key, fromPath)] as const);
    return Object.fromEntries(entries);
  }

  function adoptEntry(parent: JsonSchema, key: string, fromPath: string): unknown {
    const value = parent[key];
    if (key === '$ref' && typeof value === 'string') return refer(value, fromPath);
    if (key === 'example') return orderExample(value, parent['schema'], fromPath);
    if (VERBATIM.has(key)) return sortKeys(value);
    if (key !== 'properties' || !isRecord(value)) return adopt(value, fromPath);
    return Object.fromEntries(
      propertyOrder(parent).map((name) => [name, adopt(value[name], fromPath)]),
    );
  }

  function orderExample(example: unknown, schema: unknown, fromPath: string): unknown {
    const ref = refOf(schema);
    const key = ref === undefined ? undefined : schemaKeyOf(fromPath, ref);
    return orderLike(example, key === undefined ? undefined : referTo(key), model.schemas);
  }

  function refer(ref: string, fromPath: string): string {
    const { path, pointer } = targetOf(fromPath, ref);
    const [kind = '', name = ''] = parsePointer(pointer).slice(-2);
    const components = kinds.get(kind) ?? new Map<string, Component>();
    kinds.set(kind, components);
    const known = components.get(name);
    if (!known) gather(components, name, path, pointer);
    else if (known.path !== path || known.pointer !== pointer) compare(name, known, path, pointer);
    return `#/components/${kind}/${name}`;
  }

  function gather(
    components: Map<string, Component>,
    name: string,
    path: string,
    pointer: string,
  ): void {
    const component: Component = { path, pointer, value: undefined };
    // Known before it is complete, because a schema may refer to itself.
    components.set(name, component);
    component.value = adopt(valueAt(documents.get(path)?.value, pointer), path);
  }

  function compare(name: string, known: Component, path: string, pointer: string): void {
    const place = `${path}#${pointer}`;
    if (compared.has(place)) return;
    compared.add(place);
    const value = valueAt(documents.get(path)?.value, pointer);
    const alias = refOf(value);
    const target = alias === undefined ? undefined : targetOf(path, alias);
    if (target?.path === known.path && target.pointer === known.pointer) return;
    if (isDeepStrictEqual(adopt(value, path), known.value)) return;
    clashes.push(
      diagnosticAt(documents, path, pointer, {
        code: 'public-name-clash',
        message: `\`${name}\` is something else at ${known.path}#${known.pointer}; both are part of the public API.`,
        help: 'Give one of them another name, or move what they share to specs/shared.',
      }),
    );
  }

  return {
    adopt,
    clashes,
    gathered: () =>
      Object.fromEntries(
        [...kinds]
          .sort(byName)
          .map(([kind, components]) => [
            kind,
            Object.fromEntries(
              [...components].sort(byName).map(([name, { value }]) => [name, value]),
            ),
          ]),
      ),
  };
}

/** Values of these keys are data, in which nothing is a reference or an extension. */
const VERBATIM = new Set(['const', 'default', 'enum', 'examples']);

function byName([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : 1;
}
