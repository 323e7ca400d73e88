import type { Problem } from '@fitsync/contracts/common';
import { exactly, type Reads } from './reads.ts';

/** What a consumer reads of a failure: its code, to decide by, and what it says, to pass on. */
export function problem(code: string): Reads<Problem> {
  return { code: exactly(code), detail: 'What happened, and what to do about it.' };
}
