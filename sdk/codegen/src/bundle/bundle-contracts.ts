import { referenceErrors } from '../lint/reference-errors.ts';
import type { Diagnostic, Documents } from '../load/index.ts';
import { isRecord, loadSpecs, sortDiagnostics, valueAt } from '../load/index.ts';
import type { JsonSchema } from '../model/index.ts';
import { schemaKeyAt } from '../model/index.ts';
import { structureErrors } from '../structure/structure-errors.ts';
import { inlineReferences } from './inline-references.ts';

/** The documents of the services by name, each complete in itself: only its own schemas are referred to. */
export interface ContractDocuments {
  readonly openapi: Readonly<Record<string, JsonSchema>>;
  /** Of those services that send or receive events. */
  readonly asyncapi: Readonly<Record<string, JsonSchema>>;
}

/** The documents, empty when there are diagnostics. */
export interface Bundled extends ContractDocuments {
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads the contracts below `root`, and puts what they refer to in place of the references. */
export async function bundleContracts(root: string): Promise<Bundled> {
  const { documents, diagnostics } = await loadSpecs(root);
  const errors = firstOf([
    () => diagnostics,
    () => structureErrors(documents),
    () => referenceErrors(documents),
  ]);
  if (errors.length > 0) {
    return { openapi: {}, asyncapi: {}, diagnostics: sortDiagnostics(errors) };
  }
  const schemas = namedSchemas(documents);
  return {
    openapi: bundleFolder(documents, schemas, /^specs\/http\/([a-z]+)\.openapi\.yaml$/),
    asyncapi: bundleFolder(documents, schemas, /^specs\/events\/([a-z]+)\.asyncapi\.yaml$/),
    diagnostics: [],
  };
}

/** What the first check finds that finds anything: what later ones would say follows from it. */
function firstOf(checks: readonly (() => readonly Diagnostic[])[]): readonly Diagnostic[] {
  for (const check of checks) {
    const found = check();
    if (found.length > 0) return found;
  }
  return [];
}

function bundleFolder(
  documents: Documents,
  schemas: JsonSchema,
  pattern: RegExp,
): Record<string, JsonSchema> {
  const bundled: Record<string, JsonSchema> = {};
  for (const [path, { value }] of documents) {
    const name = pattern.exec(path)?.[1];
    if (name === undefined) continue;
    const document = inlineReferences(documents, value, path);
    if (!isRecord(document)) continue;
    const components = isRecord(document['components']) ? document['components'] : {};
    bundled[name] = { ...document, components: { ...components, schemas } };
  }
  return bundled;
}

/** Every named schema of every document, by the key that references have. */
function namedSchemas(documents: Documents): JsonSchema {
  const entries = [...documents].flatMap(([path, { value }]) =>
    ['/schemas', '/components/schemas'].flatMap((container) =>
      Object.entries(valueAt(value, container) ?? {}).map(([name, schema]) => [
        schemaKeyAt(path, `${container}/${name}`),
        inlineReferences(documents, schema, path),
      ]),
    ),
  );
  return Object.fromEntries(entries);
}
