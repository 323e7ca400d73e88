import { delimiter } from 'node:path';

/** A program that can be run. */
export interface Program {
  readonly file: string;
  /** Folders of libraries that it needs and that this machine does not have. */
  readonly libraries: readonly string[];
}

/** Environment that lets the program find its libraries. */
export function libraryEnvironment({ libraries }: Program): Record<string, string> {
  return libraries.length === 0 ? {} : { LD_LIBRARY_PATH: libraries.join(delimiter) };
}
