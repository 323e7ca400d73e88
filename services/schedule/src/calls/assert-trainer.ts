import { problems } from '@fitsync/contracts/problems';
import type { ScheduleCalls } from '@fitsync/contracts/schedule';
import { ifFound } from '@fitsync/runtime/calls';
import { Problem } from '@fitsync/runtime/problem';

/** The user with this id; throws `not_found` unless it is a trainer. */
export async function assertTrainer(calls: ScheduleCalls, id: string) {
  const user = await ifFound(calls.user.getUser({ id }));
  if (user?.data.role === 'trainer') return user.data;
  throw new Problem(problems.not_found, 'There is no trainer with this id.');
}
