import type { ContractChanges, JudgedChange } from '@fitsync/codegen';
import { explainComparison } from '../../contracts/explain-comparison.ts';
import { findRoot } from '../../contracts/find-root.ts';
import { formatChanges } from '../../contracts/format-changes.ts';
import type { CommandContext } from '../../program/command.ts';
import { exitCodes, type ExitCode } from '../../program/exit-codes.ts';
import type { Output } from '../../program/output.ts';

/** `fitsync diff [REF]`: what changed in the contracts, and whom it breaks; exits 3 when it breaks a pact unannounced. */
export async function run(
  { output, cwd }: CommandContext,
  [given]: readonly string[],
): Promise<ExitCode> {
  const root = findRoot(cwd);
  const { changesSince, defaultRevision } = await import('@fitsync/codegen');
  try {
    const base = given === undefined ? await defaultRevision(root) : { ref: given, name: given };
    if (base) return report(await changesSince({ root, ref: base.ref }), base.name, output);
  } catch (error) {
    throw explainComparison(error, given ?? '');
  }
  output.result(
    { base: null, changes: [] },
    () => 'nothing to compare with: there is no commit before this one here',
  );
  return exitCodes.ok;
}

function report(found: ContractChanges, since: string, output: Output): ExitCode {
  output.result(toJson(found), () => formatChanges(found, since, output.colors));
  const unannounced = found.changes.filter(
    ({ breaks, announced }) => breaks.length > 0 && !announced,
  );
  if (unannounced.length === 0) return exitCodes.ok;
  const files = [...new Set(unannounced.map(({ document }) => document))].join(' and ');
  output.note(
    `Keep what a pact uses until no pact uses it, or raise the major version of ${files}.`,
  );
  return exitCodes.contractViolation;
}

function toJson({ base, changes, versions, pairs }: ContractChanges): object {
  return {
    base,
    pacts: pairs,
    documents: Array.from(versions, ([file, { before, after }]) => ({
      file,
      version_before: before,
      version_after: after,
    })),
    changes: changes.map(toEntry),
  };
}

function toEntry({ use: _use, ...change }: JudgedChange): object {
  return change;
}
