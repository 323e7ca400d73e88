import type { ProgressEventHandlers } from '@fitsync/contracts/progress';
import { uuidv7 } from '@fitsync/runtime/db';
import { recordEffect } from './record-effect.ts';

/** Writes down what was completed, and gives an achievement for each program: an event that causes an event. */
export const progressHandlers: ProgressEventHandlers = {
  'booking.completed': { apply: recordEffect },
  'program.completed': {
    async apply(tx, event) {
      await recordEffect(tx, event);
      await tx.emit('achievement.earned', {
        achievement_id: uuidv7(),
        client_id: event.data.client_id,
        type: 'program_completion',
        title: 'Completed a program',
        description: 'All of its weeks are done.',
        badge_icon: null,
      });
    },
  },
};
