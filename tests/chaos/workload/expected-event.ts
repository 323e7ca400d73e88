import type { EventType } from '@fitsync/contracts/events';

export type { EventType };

/** The event that each operation of the workload causes; what a workout log causes depends on what was there before. */
export const expectedEvents = {
  registerUser: undefined,
  updateUser: 'user.updated',
  createProgram: 'program.assigned',
  updateProgram: 'program.updated',
  completeProgram: 'program.completed',
  createBooking: 'booking.created',
  rescheduleBooking: 'booking.rescheduled',
  cancelBooking: 'booking.cancelled',
  completeBooking: 'booking.completed',
  createWorkoutLog: undefined,
  updateWorkoutLog: undefined,
} as const satisfies Record<string, EventType | undefined>;

/** An operation of the workload. */
export type OperationKind = keyof typeof expectedEvents;
