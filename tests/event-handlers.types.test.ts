import {
  progress,
  progressCalls,
  type ProgressEventHandler,
  type ProgressEventHandlers,
  type ProgressStub,
} from '@fitsync/contracts/progress';
import { type Booking, schedule, type ScheduleStub } from '@fitsync/contracts/schedule';
import type { ProgramCompletedData } from '@fitsync/contracts/training';
import type { Envelope } from '@fitsync/descriptor';
import { startService } from '@fitsync/runtime/service';
import { describe, expect, expectTypeOf, it } from 'vitest';

// What the compiler promises to whoever handles events. Each line below is checked by `tsc`: an
// expected error that does not occur fails the type check of the repository.

/** Asks another service first. */
const bookingCompleted: ProgressEventHandler<'booking.completed', Booking> = {
  async load({ data }, { calls }) {
    const { data: booking } = await calls.schedule.getBooking({ id: data.booking_id }).unwrap();
    return booking;
  },
  async apply(tx, { data }, booking) {
    await tx.query('SELECT $1, $2', [data.client_id, booking.trainer_id]);
  },
};

const achievement = {
  achievement_id: '',
  client_id: '',
  type: 'program_completion',
  title: '',
  description: '',
  badge_icon: null,
} as const;

const milestone = {
  client_id: '',
  milestone_type: 'weight_goal',
  target_value: 75,
  achieved_value: 74,
  previous_value: 80,
  metric: 'weight_kg',
} as const;

/** Has nothing to ask. */
const programCompleted: ProgressEventHandler<'program.completed'> = {
  async apply(tx) {
    await tx.emit('achievement.earned', achievement);
  },
};

const handlers: ProgressEventHandlers = {
  'booking.completed': bookingCompleted,
  'program.completed': programCompleted,
};
const options = { environment: {} };
const definition = {
  contract: progress,
  calls: progressCalls,
  implement: () => ({}) as ProgressStub,
};
const silent = { contract: schedule, implement: () => ({}) as ScheduleStub };

export const promises = {
  acceptsAHandlerOfEveryEvent: () =>
    startService({ ...definition, handleEvents: () => handlers }, options),

  refusesAMissingHandler: (): ProgressEventHandlers =>
    // @ts-expect-error `program.completed` is missing
    ({ 'booking.completed': bookingCompleted }),

  refusesToLeaveTheHandlersOut: () =>
    // @ts-expect-error `handleEvents` is missing
    startService(definition, options),

  refusesHandlersThatAreNotAllThere: () =>
    startService(
      {
        ...definition,
        // @ts-expect-error `program.completed` is missing
        handleEvents: () => ({ 'booking.completed': bookingCompleted }),
      },
      options,
    ),

  acceptsNoHandlersWhereNothingIsReceived: () => startService(silent, options),

  refusesHandlersWhereNothingIsReceived: () =>
    // @ts-expect-error the contract of schedule has no receive operation
    startService({ ...silent, handleEvents: () => handlers }, options),

  refusesTheHandlerOfAnotherEvent: (): ProgressEventHandlers => ({
    ...handlers,
    // @ts-expect-error it handles `program.completed`
    'booking.completed': programCompleted,
  }),

  refusesAnotherPayload: (): ProgressEventHandler<'booking.completed'> => ({
    // @ts-expect-error `booking.completed` carries something else
    async apply(_tx, _event: Envelope<'booking.completed', ProgramCompletedData>) {},
  }),

  refusesAnEventThatIsNotListed: (): ProgressEventHandler<'program.completed'> => ({
    async apply(tx) {
      // @ts-expect-error `receiveProgramCompleted` does not list milestone.reached in x-emits
      await tx.emit('milestone.reached', milestone);
    },
  }),

  refusesAnyEventWhereNoneIsListed: (): ProgressEventHandler<'booking.completed'> => ({
    async apply(tx) {
      // @ts-expect-error `receiveBookingCompleted` has no x-emits
      await tx.emit('achievement.earned', achievement);
    },
  }),

  refusesACallThatIsNotGranted: (): ProgressEventHandler<'booking.completed'> => ({
    async load({ data }, { calls }) {
      // @ts-expect-error the contract of schedule does not list progress for cancelBooking
      await calls.schedule.cancelBooking({ id: data.booking_id, body: {} });
    },
    async apply() {},
  }),

  refusesToLoadNothingWhereApplyNeedsIt: (): ProgressEventHandler<'booking.completed', Booking> =>
    // @ts-expect-error `load` is missing
    ({ apply: (tx, event, booking) => bookingCompleted.apply(tx, event, booking) }),
};

describe('the types of event handlers', () => {
  it('are the generated ones, whatever a handler loads', () => {
    expectTypeOf(bookingCompleted).toExtend<ProgressEventHandlers['booking.completed']>();
    expectTypeOf(programCompleted).toExtend<ProgressEventHandlers['program.completed']>();
  });

  it('have the same names as the data that the engines work with', () => {
    expect(Object.keys(progress.receives)).toEqual(Object.keys(handlers));
    expect(progress.receives['program.completed']).toMatchObject({
      sender: 'training',
      emits: ['achievement.earned'],
    });
  });
});
