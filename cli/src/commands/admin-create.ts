import type { CommandContext } from '../program/command.ts';
import { runAdmin } from '../stack/run-admin.ts';

interface AdminCreateOptions {
  readonly name?: string;
  readonly password?: string;
}

/** Creates an administrator: the first one cannot be made through the API. */
export function run(
  context: CommandContext,
  [email = '']: readonly string[],
  { name, password }: AdminCreateOptions,
): Promise<number | void> {
  return runAdmin(context, {
    action: 'create',
    email,
    ...(name !== undefined && { name }),
    ...(password !== undefined && { password }),
  });
}
