import type { Bundled } from './bundle/bundle-contracts.ts';
import type { Diagnostic } from './load/diagnostic.ts';
import type { Specs } from './load/load-specs.ts';

export type { Bundled, ContractDocuments } from './bundle/bundle-contracts.ts';
export type { CheckResult, Drift, DriftReason } from './check-generated.ts';
export { checkGenerated } from './check-generated.ts';
export type { GenerateResult } from './generate.ts';
export { generate } from './generate.ts';
export type { Diagnostic, Documents } from './load/diagnostic.ts';
export { formatDiagnostic } from './load/diagnostic.ts';
export type { Specs } from './load/load-specs.ts';

// What needs parsers is loaded when it is called, so that finding nothing to generate stays quick.

/** Reads every spec below `root`, with positions; syntax errors come back as diagnostics. */
export async function loadSpecs(root: string): Promise<Specs> {
  return (await import('./load/load-specs.ts')).loadSpecs(root);
}

/** Checks all contracts below `root`; clean ones give no diagnostics. */
export async function lintContracts(options: { readonly root: string }): Promise<Diagnostic[]> {
  return (await import('./lint/lint-contracts.ts')).lintContracts(options);
}

/** Reads the contracts below `root` as documents that refer to nothing outside of themselves. */
export async function bundleContracts(root: string): Promise<Bundled> {
  return (await import('./bundle/bundle-contracts.ts')).bundleContracts(root);
}
