import { formatMatrix, formatMatrixAsMarkdown } from '../../pacts/format-matrix.ts';
import { readPlatformMatrix } from '../../pacts/read-platform-matrix.ts';
import type { CommandContext } from '../../program/command.ts';
import { exitCodes, type ExitCode } from '../../program/exit-codes.ts';

interface PactsOptions {
  readonly markdown?: true;
}

/** `fitsync pacts`: every pair of consumer and provider with its verdict; exits 6 when one is not ok. */
export async function run(
  context: CommandContext,
  _args: readonly string[],
  { markdown }: PactsOptions,
): Promise<ExitCode> {
  const rows = await readPlatformMatrix(context);
  context.output.result(rows, () => (markdown ? formatMatrixAsMarkdown(rows) : formatMatrix(rows)));
  const wrong = rows.filter(({ verdict }) => verdict !== 'ok');
  if (wrong.length === 0) return exitCodes.ok;
  context.output.note(`${wrong.length} of ${rows.length} pairs are not ok; see docs/pacts.md`);
  return exitCodes.assertionNotMet;
}
