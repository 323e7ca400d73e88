import type { NotificationCalls } from '@fitsync/contracts/notification';
import type { CallOptions } from '@fitsync/descriptor';
import type { AchievementFacts } from '../domain/messages/story.ts';

/** One list holds as many, the newest first: an achievement that is told of now is among them. */
const most = 100;

/** What there is to tell of an achievement besides its event; undefined when there is none. Throws when the progress service does not say. */
export async function findAchievement(
  calls: NotificationCalls,
  clientId: string,
  id: string,
  options?: CallOptions,
): Promise<AchievementFacts | undefined> {
  const { data } = await calls.progress
    .listClientAchievements({ id: clientId, limit: most }, options)
    .unwrap();
  const found = data.find((one) => one.id === id);
  return found && { earned_at: found.earned_at };
}
