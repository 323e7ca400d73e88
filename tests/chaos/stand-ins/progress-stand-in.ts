import { uuidv7 } from '@fitsync/runtime/db';
import type { AnyEventHandlers } from '@fitsync/runtime/events';
import { progress } from './contracts-tmp.ts';
import { keepLatest, recordEffect } from './record-effect.ts';
import type { StandIn } from './run-stand-in.ts';

const handlers: AnyEventHandlers = {
  'booking.completed': {
    async apply(tx, event) {
      await recordEffect(tx, event, String(Reflect.get(event.data, 'client_id')));
      await keepLatest(tx, event, String(Reflect.get(event.data, 'booking_id')));
    },
  },
  'program.completed': {
    async apply(tx, event) {
      const client_id = String(Reflect.get(event.data, 'client_id'));
      await recordEffect(tx, event, client_id);
      await keepLatest(tx, event, String(Reflect.get(event.data, 'program_id')));
      await tx.emit('achievement.earned', {
        achievement_id: uuidv7(),
        client_id,
        type: 'program_completion',
        title: 'Completed a program',
        description: 'The program was completed.',
        badge_icon: null,
      });
    },
  },
};

/** Writes down what was completed, and gives an achievement for each program. */
export const progressStandIn: StandIn = { contract: progress, handlers };
