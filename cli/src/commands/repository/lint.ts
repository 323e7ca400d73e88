import { findRoot } from '../../contracts/find-root.ts';
import type { CommandContext } from '../../program/command.ts';
import { exitCodes } from '../../program/exit-codes.ts';

/** `fitsync lint`: the rules for contracts; exits 3 when one is broken. */
export async function run({ output, cwd }: CommandContext): Promise<number> {
  const root = findRoot(cwd);
  const { formatDiagnostic, lintContracts, loadSpecs } = await import('@fitsync/codegen');
  const [diagnostics, { documents }] = await Promise.all([
    lintContracts({ root }),
    loadSpecs(root),
  ]);
  output.result(diagnostics, () =>
    diagnostics.length === 0
      ? 'the contracts are clean'
      : diagnostics.map((one) => `${formatDiagnostic(one, documents)}\n`).join('\n'),
  );
  const broken = diagnostics.some(({ severity }) => severity === 'error');
  return broken ? exitCodes.contractViolation : exitCodes.ok;
}
