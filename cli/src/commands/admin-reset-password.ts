import type { CommandContext } from '../program/command.ts';
import { runAdmin } from '../stack/run-admin.ts';

interface ResetPasswordOptions {
  readonly password?: string;
}

/** Sets a new password, for somebody who cannot sign in any more. */
export function run(
  context: CommandContext,
  [email = '']: readonly string[],
  { password }: ResetPasswordOptions,
): Promise<number | void> {
  return runAdmin(context, {
    action: 'reset-password',
    email,
    ...(password !== undefined && { password }),
  });
}
