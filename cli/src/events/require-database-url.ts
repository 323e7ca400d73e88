import { CliError } from '../program/cli-error.ts';
import type { CommandContext } from '../program/command.ts';
import { exitCodes } from '../program/exit-codes.ts';
import { serviceDatabaseUrl, type Stack } from '../program/find-stack.ts';

/** Where the database of a service is; without any stack it exits 5. */
export function requireDatabaseUrl(
  service: string,
  stack: Stack,
  env: CommandContext['env'],
  hints: readonly string[] = [],
): string {
  const url = serviceDatabaseUrl(service, stack, env);
  if (url !== undefined) return url;
  throw new CliError(
    exitCodes.unreachableOrForbidden,
    `no stack runs here, so there is no database of ${service}`,
    {
      hints: [
        'start the platform with: fitsync up',
        'or name the Postgres server: --database-url, DATABASE_URL',
        ...hints,
      ],
    },
  );
}
