import type { AchievementEarnedData } from '@fitsync/contracts/progress';
import { say } from '../say.ts';
import type { MessageKind } from './message-kind.ts';
import { dayOfText } from '../wall-clock-text.ts';
import { readerName, type Story } from './story.ts';

/** What it was earned for; its title where nothing more is said. */
function reasonOf({ title, description }: AchievementEarnedData): string {
  return description === '' ? title : description;
}

/** The day on which it was earned, which may be long ago when somebody has recorded late; left out while it is not known. */
function whenEarned({ achievement, client_time_zone }: Story<AchievementEarnedData>) {
  if (achievement === undefined) return [];
  const value = dayOfText(achievement.earned_at, client_time_zone ?? 'UTC');
  return [{ label: 'Earned on', value }];
}

/** An achievement was earned. */
export const achievementEarned: MessageKind<AchievementEarnedData> = {
  type: 'achievement_earned',
  category: 'achievements',
  app: ({ data }) => ({
    title: 'Achievement Earned!',
    message: say`${data.title}: ${reasonOf(data)}`,
    metadata: {
      achievement_id: data.achievement_id,
      type: data.type,
      badge_icon: data.badge_icon,
    },
  }),
  mail: (story) => ({
    subject: say`🏆 Achievement earned: ${story.data.title}`,
    greeting: say`Congratulations ${readerName(story)}!`,
    heading: 'Achievement earned',
    paragraphs: [say`You have earned an achievement: ${story.data.title}.`],
    details: [{ label: 'What for', value: reasonOf(story.data) }, ...whenEarned(story)],
    closing: 'Keep up the great work!',
  }),
  brief: () => ({
    title: 'Achievement earned',
    body: 'Congratulations! You have earned an achievement. Open FitSync to see it.',
  }),
};
