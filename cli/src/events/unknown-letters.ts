import { CliError } from '../program/cli-error.ts';
import { exitCodes } from '../program/exit-codes.ts';

/** The error for ids that no dead letter has. */
export function unknownLetters(ids: readonly string[]): CliError {
  return new CliError(exitCodes.unknownName, `there is no dead letter ${ids.join(', ')}`, {
    hints: ['fitsync events dlq list shows them; fitsync events get ID tells where an event is'],
    details: { unknown: ids },
  });
}
