import { CliError } from '../program/cli-error.ts';
import { exitCodes } from '../program/exit-codes.ts';

/** What the commands of `repository/` do in the published package, which has neither contracts nor generators. */
export async function run(): Promise<never> {
  throw new CliError(
    exitCodes.usage,
    'this command is for those who develop the services: it works in the repository of FitSync only',
  );
}
