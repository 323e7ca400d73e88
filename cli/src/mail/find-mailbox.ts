import { existsSync } from 'node:fs';
import { CliError } from '../program/cli-error.ts';
import type { CommandContext } from '../program/command.ts';
import { exitCodes } from '../program/exit-codes.ts';
import { findRunningStack } from '../program/find-stack.ts';
import { displayPath, locateStack } from '../stack/paths.ts';

/**
 * The directory of the mailbox: of the stack that runs from this folder or one above it, else of the one that ran here.
 * Messages can be read whether or not the mailbox runs.
 */
export function findMailbox({ cwd }: Pick<CommandContext, 'cwd'>): string {
  const stack = findRunningStack(cwd);
  if (stack?.mailbox) return stack.mailbox.directory;
  if (stack) {
    throw noMailbox('the stack that runs here has no mailbox: SMTP_URL names its mail server', [
      'start it without SMTP_URL: its mails are at that server',
    ]);
  }
  const { mail, root } = locateStack(cwd);
  if (existsSync(mail)) return mail;
  throw noMailbox(`there is no mailbox in ${displayPath(root, cwd)}, and none runs`, [
    'fitsync up starts one',
  ]);
}

function noMailbox(message: string, hints: readonly string[]): CliError {
  return new CliError(exitCodes.unreachableOrForbidden, message, { hints });
}
