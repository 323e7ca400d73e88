// Written by `fitsync generate` from specs/events/progress.asyncapi.yaml: edit that, not this.

import type { Envelope, EventHandler } from '@fitsync/descriptor';
import type { BookingCompletedData } from '../schedule/events.ts';
import type { ProgramCompletedData } from '../training/events.ts';
import type { ProgressCalls } from './calls.ts';
import type { ProgressPayloads } from './events.ts';

/** The events that the progress service receives: payload, and what handling it may publish. */
export type ProgressReceived = {
  'booking.completed': { data: BookingCompletedData; emits: never };
  'program.completed': { data: ProgramCompletedData; emits: 'achievement.earned' };
};

/** The handler of one of them; `Loaded` is what its `load` gives to its `apply`. */
export type ProgressEventHandler<
  Type extends keyof ProgressReceived,
  Loaded = undefined,
> = EventHandler<
  Envelope<Type, ProgressReceived[Type]['data']>,
  ProgressReceived[Type]['emits'],
  ProgressPayloads,
  ProgressCalls,
  Loaded
>;

/** What the progress service does with the events that it receives: one handler per event. */
export interface ProgressEventHandlers {
  /**
   * Makes a stub of the workout log.
   *
   * Fetches the booking and makes a workout log for the client to fill in, with the trainer's
   * notes. A session that has a log already gets no second one.
   *
   * Sent by the schedule service.
   */
  readonly 'booking.completed': ProgressEventHandler<'booking.completed', unknown>;

  /**
   * Awards the achievement for the program.
   *
   * Awards `program_completion`, titled "Completed" and the name of the program ("Training Program"
   * when it is not known), once for each program.
   *
   * Sent by the training service. Publishes `achievement.earned`.
   */
  readonly 'program.completed': ProgressEventHandler<'program.completed', unknown>;
}
