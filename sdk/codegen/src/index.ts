import type { Bundled } from './bundle/bundle-contracts.ts';
import type { ContractChanges } from './diff/changes-since.ts';
import type { DefaultRevision } from './diff/git/default-revision.ts';
import type { Diagnostic } from './load/diagnostic.ts';
import type { Specs } from './load/load-specs.ts';

export type { Bundled, ContractDocuments } from './bundle/bundle-contracts.ts';
export type { CheckResult, Drift, DriftReason } from './check-generated.ts';
export { checkGenerated } from './check-generated.ts';
export type { ContractChanges, JudgedChange } from './diff/changes-since.ts';
export { ComparisonError } from './diff/comparison-error.ts';
export type { DefaultRevision } from './diff/git/default-revision.ts';
export type { BrokenPair } from './diff/pacts/broken-pairs.ts';
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

/**
 * Every change of the contracts below `root` since a revision, and whom it breaks; throws a
 * `ComparisonError` when they cannot be compared.
 */
export async function changesSince(options: {
  readonly root: string;
  readonly ref: string;
}): Promise<ContractChanges> {
  return (await import('./diff/changes-since.ts')).changesSince(options);
}

/** What to compare with when nobody says; undefined where there is no history. */
export async function defaultRevision(root: string): Promise<DefaultRevision | undefined> {
  return (await import('./diff/git/default-revision.ts')).defaultRevision(root);
}
