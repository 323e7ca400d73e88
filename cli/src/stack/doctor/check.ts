import type { Addresses } from '../../program/command.ts';
import type { Environment } from '../environment.ts';
import type { ServiceSource } from '../find-services.ts';
import type { StackPaths } from '../paths.ts';
import type { StackFile } from '../stack-file.ts';

/** What a check found. */
export interface Finding {
  readonly name: string;
  readonly state: 'ok' | 'warn' | 'fail';
  readonly detail: string;
  /** What to do about it. */
  readonly advice?: string;
}

/** What the checks look at. */
interface Patient {
  readonly paths: StackPaths;
  readonly env: Environment;
  readonly addresses: Addresses;
  readonly services: readonly ServiceSource[];
  /** The stack that runs here. */
  readonly stack: StackFile | undefined;
}

/** Looks at one thing; gives a finding for each part of it. */
export type Check = (patient: Patient) => Promise<readonly Finding[]>;

/** All is well. */
export function ok(name: string, detail: string): Finding {
  return { name, state: 'ok', detail };
}

/** It works, but not as it should. */
export function warn(name: string, detail: string, advice: string): Finding {
  return { name, state: 'warn', detail, advice };
}

/** It does not work. */
export function fail(name: string, detail: string, advice: string): Finding {
  return { name, state: 'fail', detail, advice };
}
