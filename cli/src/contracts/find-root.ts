import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { CliError } from '../program/cli-error.ts';
import { exitCodes } from '../program/exit-codes.ts';

/** The nearest folder, from `cwd` upwards, that holds contracts in `specs/`. */
export function findRoot(cwd: string): string {
  for (let folder = cwd; ; folder = dirname(folder)) {
    const holdsContracts = ['http', 'events'].some((kind) =>
      existsSync(join(folder, 'specs', kind)),
    );
    if (holdsContracts) return folder;
    if (dirname(folder) === folder) {
      throw new CliError(exitCodes.usage, `there is no specs/ in ${cwd} or above it`);
    }
  }
}
