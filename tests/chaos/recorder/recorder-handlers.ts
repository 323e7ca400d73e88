import type { NotificationEventHandlers } from '@fitsync/contracts/notification';
import type { AnyEventHandlers } from '@fitsync/runtime/events';
import { recordEffect } from './record-effect.ts';

const record = { apply: recordEffect };

/** Written against the interface that was generated from the contract, so that none is missing. */
const handlers: NotificationEventHandlers = {
  'achievement.earned': record,
  'booking.cancelled': record,
  'booking.completed': record,
  'booking.created': record,
  'booking.reminder': record,
  'booking.rescheduled': record,
  'milestone.reached': record,
  'program.assigned': record,
  'program.completed': record,
  'program.updated': record,
  'progress.updated': record,
};

/** Writes down every event. */
// They implement the interface that was generated from the same contract.
export const recorderHandlers = handlers as unknown as AnyEventHandlers;
