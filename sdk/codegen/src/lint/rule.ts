import type { Diagnostic } from '../load/index.ts';
import { diagnosticAt } from '../load/index.ts';
import type { Contracts } from './contracts.ts';

/** A place that breaks a rule. */
export interface Finding {
  readonly file: string;
  /** JSON pointer inside the file. */
  readonly pointer: string;
  /** What is wrong there. */
  readonly message: string;
  /** What to do about it. */
  readonly help: string;
}

/** One convention that every contract keeps. */
export interface Rule {
  /** Code of its diagnostics: `operation-id`. Documented in `docs/contracts.md`. */
  readonly name: string;
  /** The convention, as one sentence. */
  readonly what: string;
  /** Every place that breaks it. Other rules judge the rest, so missing or malformed parts are passed over. */
  check(contracts: Contracts): Iterable<Finding>;
}

/** Applies rules to contracts. */
export function applyRules(rules: readonly Rule[], contracts: Contracts): Diagnostic[] {
  return rules.flatMap((rule) =>
    Array.from(rule.check(contracts), ({ file, pointer, message, help }) =>
      diagnosticAt(contracts.documents, file, pointer, { code: rule.name, message, help }),
    ),
  );
}
