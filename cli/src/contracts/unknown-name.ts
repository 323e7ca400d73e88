import { CliError } from '../program/cli-error.ts';
import { exitCodes } from '../program/exit-codes.ts';
import { didYouMean, nearest } from '../program/nearest.ts';

/** The error for a name that nothing has, with the nearest names, and all where those are few. */
export function unknownName(
  kind: string,
  name: string,
  names: readonly string[],
  valid?: readonly string[],
): CliError {
  const similar = nearest(name, names);
  return new CliError(exitCodes.unknownName, `there is no ${kind} "${name}"`, {
    hints: didYouMean(similar),
    explanation: valid ? [`there are: ${valid.join(', ') || 'none'}`] : [],
    details: { nearest: similar, ...(valid && { valid }) },
  });
}
