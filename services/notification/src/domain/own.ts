import { problems } from '@fitsync/contracts/problems';
import type { Caller } from '@fitsync/descriptor';
import { Problem } from '@fitsync/runtime/problem';

/** The user who calls: everyone has to do with their own only. Throws `forbidden` for anyone else. */
export function userIdOf(caller: Caller): string {
  if (caller.kind === 'user') return caller.id;
  throw new Problem(problems.forbidden, 'Only people have notifications.');
}
