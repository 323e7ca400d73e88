import type { ProgramAssignedData } from '@fitsync/contracts/training';
import { countText } from '../count-text.ts';
import { say } from '../say.ts';
import { dayText } from '../wall-clock-text.ts';
import type { MessageKind } from './message-kind.ts';
import { otherName, readerName, unknownProgram } from './story.ts';

/** A program was assigned. */
export const programAssigned: MessageKind<ProgramAssignedData> = {
  type: 'program_assigned',
  category: 'programs',
  app: ({ data, program }) => ({
    title: 'New Program Assigned',
    message: say`Your trainer assigned you: ${program?.name ?? unknownProgram}`,
    metadata: { program_id: data.program_id },
  }),
  mail: (story) => {
    const { data, program } = story;
    return {
      subject: 'New Training Program Assigned',
      greeting: say`Hi ${readerName(story)},`,
      heading: 'New training program',
      paragraphs: [say`Your trainer ${otherName(story)} has assigned you a new program.`],
      details: [
        { label: 'Program', value: program?.name ?? unknownProgram },
        { label: 'Duration', value: countText(data.duration_weeks, 'week') },
        { label: 'Start date', value: dayText(data.start_date) },
      ],
      closing: 'Log in to view your program details.',
    };
  },
  brief: () => ({
    title: 'New program',
    body: 'Your trainer has assigned you a new program. Open FitSync to see it.',
  }),
};
