import { CliError } from '../program/cli-error.ts';
import type { Addresses } from '../program/command.ts';
import { exitCodes } from '../program/exit-codes.ts';
import type { Environment } from './environment.ts';
import { readLockOwner } from './lock.ts';
import type { StackPaths } from './paths.ts';
import { readStackFile } from './stack-file.ts';
import type { MailboxAddresses } from './start-stack-mailbox.ts';

/** What a single process works with. */
export interface BackingServices {
  readonly databaseUrl: string;
  readonly redisUrl: string;
  /** The mailbox of the stack that runs here. */
  readonly mailbox?: MailboxAddresses;
}

/** Finds them: option, then environment, then the stack that runs here. */
export function findBackingServices(
  paths: StackPaths,
  env: Environment,
  addresses: Addresses,
): BackingServices {
  const stack = readLockOwner(paths.lockFile) ? readStackFile(paths.stackFile) : undefined;
  return {
    databaseUrl: required(
      'DATABASE_URL',
      addresses.databaseUrl ?? env['DATABASE_URL'] ?? stack?.database_url,
    ),
    redisUrl: required('REDIS_URL', addresses.redisUrl ?? env['REDIS_URL'] ?? stack?.redis_url),
    ...(stack?.mailbox && { mailbox: stack.mailbox }),
  };
}

function required(variable: string, url: string | undefined): string {
  if (url) return url;
  throw new CliError(
    exitCodes.unreachableOrForbidden,
    `no stack runs here, and ${variable} is not set`,
    { hints: [`fitsync up starts a stack; or set ${variable}`] },
  );
}
