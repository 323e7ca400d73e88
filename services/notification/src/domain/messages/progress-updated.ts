import type { MetricName, ProgressUpdatedData } from '@fitsync/contracts/progress';
import { say } from '../say.ts';
import type { MessageKind } from './message-kind.ts';
import { changeText, metricLabel, metricNames, metricText } from './metric-text.ts';
import { readerName, type Story } from './story.ts';

/** What was measured, in a fixed order, with how it has changed. */
function valuesOf({ data }: Story<ProgressUpdatedData>): { label: string; value: string }[] {
  return metricNames.flatMap((metric: MetricName) => {
    const value = data.new_value[metric];
    if (value === undefined) return [];
    const change = data.change_from_last[metric];
    const since = change === undefined ? '' : ` (${changeText(metric, change)})`;
    return [{ label: metricLabel(metric), value: `${metricText(metric, value)}${since}` }];
  });
}

/** Body metrics were recorded. */
export const progressUpdated: MessageKind<ProgressUpdatedData> = {
  type: 'progress_updated',
  category: 'progress',
  app: (story) => ({
    title: 'Progress Updated',
    message: say`${valuesOf(story)
      .map(({ label, value }) => `${label}: ${value}`)
      .join(', ')}`,
    metadata: story.data,
  }),
  mail: (story) => ({
    subject: 'Your progress was updated',
    greeting: say`Hi ${readerName(story)},`,
    heading: 'Progress updated',
    paragraphs: ['New measurements were recorded.'],
    details: valuesOf(story),
    closing: 'Log in to see how you are doing.',
  }),
  brief: () => ({
    title: 'Progress updated',
    body: 'New measurements were recorded. Open FitSync to see them.',
  }),
};
