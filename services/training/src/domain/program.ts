import { problems } from '@fitsync/contracts/problems';
import type {
  Program,
  ProgramUpdatedData,
  UpdateProgramRequest,
} from '@fitsync/contracts/training';
import { Problem } from '@fitsync/runtime/problem';

/** One entry of `changes` in `program.updated`. */
export type Change = ProgramUpdatedData['changes'][number];

/** What the decisions need to know of a stored program. */
export type ProgramState = Pick<
  Program,
  | 'status'
  | 'name'
  | 'workout_plan_id'
  | 'diet_plan_id'
  | 'start_date'
  | 'duration_weeks'
  | 'workouts_per_week'
  | 'goals'
>;

function assertOpen(program: Pick<Program, 'status'>, action: string): void {
  if (program.status === 'active' || program.status === 'paused') return;
  throw new Problem(
    problems.invalid_transition,
    `A program that is ${program.status} cannot be ${action}. Assign a new one instead.`,
  );
}

const fields = [
  ['name', 'name_changed'],
  ['workout_plan_id', 'workout_plan_updated'],
  ['diet_plan_id', 'diet_plan_modified'],
  ['start_date', 'start_date_changed'],
  ['duration_weeks', 'duration_changed'],
  ['workouts_per_week', 'workouts_per_week_changed'],
  ['goals', 'goals_changed'],
] as const satisfies [keyof ProgramState, Change][];

const changeOfStatus = {
  active: 'resumed',
  paused: 'paused',
  cancelled: 'cancelled',
} as const satisfies Record<string, Change>;

/**
 * What a request changes about a program, for the event; empty when everything is so already. Throws
 * `invalid_transition` for a program that has ended.
 */
export function decideChanges(program: ProgramState, request: UpdateProgramRequest): Change[] {
  assertOpen(program, 'changed');
  const changes: Change[] = [];
  for (const [field, change] of fields) {
    const wanted = request[field];
    if (wanted !== undefined && !isSame(wanted, program[field])) changes.push(change);
  }
  if (request.status !== undefined && request.status !== program.status) {
    changes.push(changeOfStatus[request.status]);
  }
  return changes;
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/**
 * Whether completing changes anything: false when the program is completed already, so that a
 * repeated request gets the same answer and no second event. Throws `invalid_transition` for a
 * cancelled program.
 */
export function decideCompletion(program: Pick<Program, 'status'>): boolean {
  if (program.status === 'completed') return false;
  assertOpen(program, 'completed');
  return true;
}

/** Throws `validation_failed` when a program would have ended before it began. */
export function assertCompletionDate(program: Pick<Program, 'start_date'>, date: string): void {
  if (date >= program.start_date) return;
  throw new Problem(
    problems.validation_failed,
    `The program starts on ${program.start_date}; it cannot have ended on ${date}.`,
    { errors: [{ path: 'body.completion_date', message: 'must not be before the start_date' }] },
  );
}
