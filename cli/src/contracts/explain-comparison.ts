import { ComparisonError, formatDiagnostic } from '@fitsync/codegen';
import { CliError } from '../program/cli-error.ts';
import { exitCodes } from '../program/exit-codes.ts';
import { didYouMean, nearest } from '../program/nearest.ts';

const exitCodeOf = {
  'no-git': exitCodes.failure,
  'no-repository': exitCodes.usage,
  'unknown-revision': exitCodes.unknownName,
  'no-contracts': exitCodes.unknownName,
  'broken-before': exitCodes.failure,
  'broken-after': exitCodes.contractViolation,
  'broken-pact': exitCodes.failure,
} as const;

/** What a user has to know when the contracts cannot be compared with a revision; other errors stay what they are. */
export function explainComparison(error: unknown, ref: string): unknown {
  if (!(error instanceof ComparisonError)) return error;
  const { fault, message, names, diagnostics, documents } = error;
  return new CliError(exitCodeOf[fault], message, {
    hints: didYouMean(nearest(ref, names)),
    explanation: diagnostics.flatMap((one) => formatDiagnostic(one, documents).split('\n')),
    details: diagnostics.length > 0 ? { diagnostics } : {},
    cause: error,
  });
}
