import type { ProgramUpdatedData } from '@fitsync/contracts/training';
import { countText } from '../count-text.ts';
import { say } from '../say.ts';
import type { MessageKind } from './message-kind.ts';
import { otherName, readerName, type Story, unknownProgram } from './story.ts';

type Change = ProgramUpdatedData['changes'][number];

const words: Readonly<Record<Change, string>> = {
  name_changed: 'it has a new name',
  workout_plan_updated: 'the workout plan has changed',
  diet_plan_modified: 'the diet plan has changed',
  start_date_changed: 'it starts on another day',
  duration_changed: 'it takes another number of weeks',
  workouts_per_week_changed: 'it asks for another number of workouts a week',
  goals_changed: 'the goals have changed',
  paused: 'it is paused',
  resumed: 'it goes on',
  cancelled: 'it was cancelled',
};

/** What has changed, in words. A change that this service has no word for yet is told as it is named. */
function changesOf({ data, program }: Story<ProgramUpdatedData>): string {
  const toWords = (change: Change): string =>
    change === 'duration_changed' && program
      ? `it now takes ${countText(program.duration_weeks, 'week')}`
      : (words[change] ?? change.replaceAll('_', ' '));
  return data.changes.map(toWords).join(', ');
}

/** A program was changed. */
export const programUpdated: MessageKind<ProgramUpdatedData> = {
  type: 'program_updated',
  category: 'programs',
  app: (story) => ({
    title: 'Program Updated',
    message: say`${story.program?.name ?? unknownProgram}: ${changesOf(story)}`,
    metadata: { program_id: story.data.program_id, changes: story.data.changes },
  }),
  mail: (story) => ({
    subject: 'Your training program has changed',
    greeting: say`Hi ${readerName(story)},`,
    heading: 'Program updated',
    paragraphs: [say`Your trainer ${otherName(story)} has changed your program.`],
    details: [
      { label: 'Program', value: story.program?.name ?? unknownProgram },
      { label: 'What is new', value: changesOf(story) },
    ],
    closing: 'Log in to view your program details.',
  }),
  brief: () => ({
    title: 'Program updated',
    body: 'Your program has changed. Open FitSync to see what is new.',
  }),
};
