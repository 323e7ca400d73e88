import type { MilestoneReachedData } from '@fitsync/contracts/progress';
import { say } from '../say.ts';
import type { MessageKind } from './message-kind.ts';
import { metricText } from './metric-text.ts';
import { readerName, type Story } from './story.ts';

/** `Weight goal` for `weight_goal`. */
function goalText({ data }: Story<MilestoneReachedData>): string {
  const words = data.milestone_type.replaceAll('_', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** A goal was reached. */
export const milestoneReached: MessageKind<MilestoneReachedData> = {
  type: 'milestone',
  category: 'achievements',
  app: ({ data }) => ({
    title: 'Milestone Achieved!',
    message: say`You've reached: ${data.milestone_type}`,
    metadata: data,
  }),
  mail: (story) => {
    const { metric, target_value, achieved_value, previous_value } = story.data;
    return {
      subject: '🎉 Milestone Achieved!',
      greeting: say`Congratulations ${readerName(story)}!`,
      heading: 'Milestone achieved',
      paragraphs: ["You've reached a new milestone."],
      details: [
        { label: goalText(story), value: metricText(metric, achieved_value) },
        { label: 'Goal', value: metricText(metric, target_value) },
        {
          label: 'Progress',
          value: say`${metricText(metric, previous_value)} → ${metricText(metric, achieved_value)}`,
        },
      ],
      closing: 'Keep up the great work!',
    };
  },
  brief: () => ({
    title: 'Milestone achieved',
    body: 'Congratulations! You have reached one of your goals. Open FitSync to see it.',
  }),
};
