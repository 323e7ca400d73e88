// Written by `fitsync generate` from specs/http/schedule.openapi.yaml: edit that, not this.

import type { ScheduleOperations } from '../operations.ts';
import { availabilityExamples } from './availability.ts';
import { bookingsExamples } from './bookings.ts';
import { gymsExamples } from './gyms.ts';

/** By operation, an input that works and the answers to expect, as far as they have a body. */
export type ScheduleExamples = {
  readonly [Id in keyof ScheduleOperations]: {
    readonly input: ScheduleOperations[Id]['input'];
    readonly responses: Partial<ScheduleOperations[Id]['responses']>;
  };
};

/** Examples of all operations of the schedule service. */
export const examples: ScheduleExamples = {
  ...availabilityExamples,
  ...bookingsExamples,
  ...gymsExamples,
};
