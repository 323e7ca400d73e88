import type { Diagnostic } from '../load/index.ts';
import { loadSpecs, sortDiagnostics } from '../load/index.ts';
import { structureErrors } from '../structure/structure-errors.ts';
import { readContracts } from './contracts.ts';
import { referenceErrors } from './reference-errors.ts';
import { applyRules } from './rule.ts';
import { runAsyncapiParser } from './run-asyncapi-parser.ts';
import { runRedocly } from './run-redocly.ts';

/**
 * Checks all contracts below `root/specs`: YAML, versions, methods and types, references, then OpenAPI
 * and AsyncAPI themselves (Redocly, by `root/redocly.yaml`, and the AsyncAPI parser) together with the
 * conventions of `docs/contracts.md`. Clean contracts give none; the order is by file and place. What is
 * wrong in one of the first three steps is reported alone, because everything after it would be its
 * consequence.
 */
export async function lintContracts({ root }: { readonly root: string }): Promise<Diagnostic[]> {
  const { documents, diagnostics: syntaxErrors } = await loadSpecs(root);
  if (syntaxErrors.length > 0) return inOrder(syntaxErrors);
  const misread = structureErrors(documents);
  if (misread.length > 0) return inOrder(misread);
  const brokenReferences = referenceErrors(documents);
  if (brokenReferences.length > 0) return inOrder(brokenReferences);

  const contracts = readContracts(documents);
  const files = contracts.serviceDocuments.map(({ file }) => file);
  const eventFiles = contracts.serviceDocuments.flatMap(({ kind, file }) =>
    kind === 'events' ? file : [],
  );
  // Both run beside this thread, which applies the rules meanwhile.
  const others = Promise.all([
    runRedocly(root, files),
    runAsyncapiParser(root, documents, eventFiles),
  ]);
  // Loaded here because the generator shares this package and its start: Ajv and recheck are large.
  const { rules } = await import('./rules.ts');
  const own = applyRules(rules, contracts);
  return inOrder([...own, ...(await others).flat()]);
}

/** One entry per finding, in the same order on every run. */
function inOrder(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const unique = new Map(diagnostics.map((entry) => [JSON.stringify(entry), entry]));
  const byText = [...unique].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, entry]) => entry);
  return sortDiagnostics(byText);
}
