export type { CheckResult, Drift, DriftReason } from './check-generated.ts';
export { checkGenerated } from './check-generated.ts';
export type { GenerateResult } from './generate.ts';
export { generate } from './generate.ts';
export { lintContracts } from './lint/lint-contracts.ts';
export type { Diagnostic, Documents } from './load/diagnostic.ts';
export { formatDiagnostic } from './load/diagnostic.ts';
