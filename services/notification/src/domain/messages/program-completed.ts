import type { ProgramCompletedData } from '@fitsync/contracts/training';
import { say } from '../say.ts';
import { dayText } from '../wall-clock-text.ts';
import type { MessageKind } from './message-kind.ts';
import { readerName, type Story, unknownProgram } from './story.ts';

function nameOf({ data, program }: Story<ProgramCompletedData>): string {
  return program?.name ?? data.program_name ?? unknownProgram;
}

/** A program was completed. */
export const programCompleted: MessageKind<ProgramCompletedData> = {
  type: 'program_completed',
  category: 'programs',
  app: (story) => ({
    title: 'Program Completed',
    message: say`Congratulations! You have completed: ${nameOf(story)}`,
    metadata: { program_id: story.data.program_id },
  }),
  mail: (story) => {
    const { adherence_rate: rate, completion_date } = story.data;
    return {
      subject: 'You have completed your program!',
      greeting: say`Congratulations ${readerName(story)}!`,
      heading: 'Program completed',
      paragraphs: [say`You have completed ${nameOf(story)}.`],
      details: [
        { label: 'Program', value: nameOf(story) },
        { label: 'Completed', value: dayText(completion_date) },
        ...(rate === null
          ? []
          : [{ label: 'Workouts done', value: say`${Math.round(rate * 100)} %` }]),
      ],
      closing: 'Keep up the great work!',
    };
  },
  brief: () => ({
    title: 'Program completed',
    body: 'Congratulations! You have completed your program. Open FitSync to see how it went.',
  }),
};
