import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { StackPaths } from './paths.ts';

/** Makes `.fitsync` with all that is expected to be there, and keeps git from its keys and data. */
export function makeStackDirectory({ directory, logs }: StackPaths): void {
  mkdirSync(logs, { recursive: true });
  writeFileSync(join(directory, '.gitignore'), '*\n');
}
