import type { Diagnostic, Documents } from '../load/index.ts';

/** Why the contracts cannot be compared. */
export type ComparisonFault =
  | 'no-git'
  | 'no-repository'
  | 'unknown-revision'
  | 'no-contracts'
  | 'broken-before'
  | 'broken-after'
  | 'broken-pact';

/** What helps to put it right. */
interface ComparisonFacts extends ErrorOptions {
  /** Branches and tags that there are. */
  readonly names?: readonly string[];
  /** What is wrong with the specs. */
  readonly diagnostics?: readonly Diagnostic[];
  /** The specs that the diagnostics are about. */
  readonly documents?: Documents;
}

/** The contracts cannot be compared; the message says why. */
export class ComparisonError extends Error {
  override readonly name = 'ComparisonError';
  readonly fault: ComparisonFault;
  readonly names: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
  readonly documents: Documents;

  constructor(fault: ComparisonFault, message: string, facts: ComparisonFacts = {}) {
    super(message, facts);
    this.fault = fault;
    this.names = facts.names ?? [];
    this.diagnostics = facts.diagnostics ?? [];
    this.documents = facts.documents ?? new Map();
  }
}
