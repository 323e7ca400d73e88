import { bundleContracts } from '@fitsync/codegen';
import { events } from '@fitsync/contracts/events';
import { platform } from '@fitsync/contracts/platform';
import { type MatrixRow, readMatrix } from '@fitsync/pacts';
import { findRoot } from '../contracts/find-root.ts';
import { CliError } from '../program/cli-error.ts';
import type { CommandContext } from '../program/command.ts';
import { exitCodes } from '../program/exit-codes.ts';
import { tellBrokenPacts } from './tell-broken-pacts.ts';

/** The matrix of the repository around the current folder, or of one party there. */
export async function readPlatformMatrix(
  { cwd }: Pick<CommandContext, 'cwd'>,
  party?: string,
): Promise<readonly MatrixRow[]> {
  const root = findRoot(cwd);
  const { diagnostics, ...documents } = await bundleContracts(root);
  if (diagnostics.length > 0) {
    throw new CliError(exitCodes.contractViolation, 'the contracts cannot be read', {
      hints: ['fitsync lint says what is wrong with them'],
      details: { diagnostics },
    });
  }
  return tellBrokenPacts(() =>
    readMatrix({
      root,
      contracts: { platform, events },
      documents,
      ...(party !== undefined && { party }),
    }),
  );
}
