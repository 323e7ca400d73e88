import { PactError } from '@fitsync/pacts';
import { CliError } from '../program/cli-error.ts';
import { exitCodes } from '../program/exit-codes.ts';

/** Does something with pacts; when they cannot be read, the user is told which, and why. */
export async function tellBrokenPacts<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof PactError)) throw error;
    throw new CliError(exitCodes.contractViolation, 'there are pacts that cannot be read', {
      explanation: error.problems,
      details: { problems: error.problems },
      cause: error,
    });
  }
}
