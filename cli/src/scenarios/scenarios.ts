import { booking } from './booking.ts';
import { milestone } from './milestone.ts';
import { program } from './program.ts';
import { reminder } from './reminder.ts';
import type { Scenario } from './scenario.ts';

/** Every scenario by its name. */
export const scenarios: Readonly<Record<string, Scenario>> = {
  booking,
  program,
  milestone,
  reminder,
};
