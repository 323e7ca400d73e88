import type { AchievementEarnedData } from '@fitsync/contracts/progress';
import { say } from '../say.ts';
import type { MessageKind } from './message-kind.ts';
import { readerName } from './story.ts';

/** What it was earned for; its title where nothing more is said. */
function reasonOf({ title, description }: AchievementEarnedData): string {
  return description === '' ? title : description;
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
    details: [{ label: 'What for', value: reasonOf(story.data) }],
    closing: 'Keep up the great work!',
  }),
  brief: () => ({
    title: 'Achievement earned',
    body: 'Congratulations! You have earned an achievement. Open FitSync to see it.',
  }),
};
