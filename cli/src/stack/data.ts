import { lstatSync, rmSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { CliError } from '../program/cli-error.ts';
import { exitCodes } from '../program/exit-codes.ts';
import type { Environment } from './environment.ts';
import type { StackPaths } from './paths.ts';

/**
 * Deletes what the databases and the mailbox of earlier runs stored. It deletes nothing outside `.fitsync`: not
 * through a link, and not the data of servers that the environment names.
 */
export function deleteData(paths: StackPaths, env: Environment): void {
  for (const variable of ['DATABASE_URL', 'REDIS_URL']) {
    if (env[variable]) {
      throw new CliError(exitCodes.usage, `--fresh does not delete the data behind ${variable}`, {
        hints: [`unset ${variable}, or delete that data yourself and leave --fresh out`],
      });
    }
  }
  const isLink = lstatSync(paths.directory, { throwIfNoEntry: false })?.isSymbolicLink() === true;
  for (const folder of [paths.postgres, paths.redis, paths.mail]) {
    if (isLink || dirname(folder) !== paths.directory || basename(paths.directory) !== '.fitsync') {
      throw new CliError(exitCodes.failure, `--fresh deletes nothing outside .fitsync: ${folder}`, {
        hints: ['delete the data yourself and leave --fresh out'],
      });
    }
    rmSync(folder, { recursive: true, force: true });
  }
}
