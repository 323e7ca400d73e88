import { CliError } from '../program/cli-error.ts';
import { exitCodes } from '../program/exit-codes.ts';
import { type Environment, sharedEnvironment } from './environment.ts';
import { findMailboxProblems } from './mailbox-plan.ts';
import { serviceNames } from './service-names.ts';

/** Fails with everything that is wrong with the settings of a stack, as far as that can be told before it runs. */
export async function assertSettings(env: Environment): Promise<void> {
  const { findGivenProblems } = await import('@fitsync/runtime/config');
  const problems = [
    ...findGivenProblems(serviceNames, sharedEnvironment(env)),
    ...findMailboxProblems(env),
  ];
  if (problems.length === 0) return;
  throw new CliError(exitCodes.usage, 'the settings are not usable:', {
    hints: problems,
    details: { problems },
  });
}
