import type { NotificationCalls } from '@fitsync/contracts/notification';
import type { CallOptions } from '@fitsync/descriptor';
import { ifFound } from '@fitsync/runtime/calls';
import type { ProgramFacts } from '../domain/messages/story.ts';

/** What there is to tell of a program; undefined when there is none. Throws when the training service does not say. */
export async function findProgram(
  calls: NotificationCalls,
  id: string,
  options?: CallOptions,
): Promise<ProgramFacts | undefined> {
  const found = await ifFound(calls.training.getProgram({ id }, options));
  if (found === undefined) return undefined;
  const { name, start_date, duration_weeks } = found.data;
  return { name, start_date, duration_weeks };
}
