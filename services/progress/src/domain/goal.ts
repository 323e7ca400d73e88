import { problems } from '@fitsync/contracts/problems';
import type { CreateGoalRequest, Goal } from '@fitsync/contracts/progress';
import { Problem } from '@fitsync/runtime/problem';
import { type MeasuredValue, type Measurement, valuesOf } from './measurement.ts';

/** What was agreed when a goal was set. */
export type GoalTerms = Pick<Goal, 'metric' | 'target_value' | 'created_at'> & {
  /** Where the client stood then; null when nobody knew. */
  readonly set_start_value: number | null;
};

/** Where a client stands with a goal. */
export interface GoalStanding {
  readonly start_value: number | null;
  readonly current_value: number | null;
  readonly reached: ReachedGoal | undefined;
}

/** How a goal was met first. */
export interface ReachedGoal {
  /** Where the client started. */
  readonly previous_value: number;
  readonly achieved_value: number;
  readonly reached_at: string;
}

/**
 * Where a client stands, as all that was measured tells it, in whatever order it was recorded. What was measured before
 * the goal was set cannot meet it. A further entry may change which value met it, but never whether it was met.
 */
export function assessGoal(terms: GoalTerms, entries: readonly Measurement[]): GoalStanding {
  const values = valuesOf(entries, terms.metric);
  const since = values.filter(({ recorded_at }) => recorded_at >= terms.created_at);
  const start = terms.set_start_value ?? since.at(0)?.value ?? null;
  return {
    start_value: start,
    current_value: values.at(-1)?.value ?? null,
    reached: start === null ? undefined : findReached(since, start, terms.target_value),
  };
}

function findReached(
  values: readonly MeasuredValue[],
  start: number,
  target: number,
): ReachedGoal | undefined {
  const first = values.find(({ value }) => meets(value, start, target));
  return (
    first && {
      previous_value: start,
      achieved_value: first.value,
      reached_at: first.recorded_at,
    }
  );
}

function meets(value: number, start: number, target: number): boolean {
  if (start === target) return value === target;
  return start > target ? value <= target : value >= target;
}

/**
 * Where a new goal starts: as requested, else from the latest value on record, else null. Throws `validation_failed`
 * for a target that is met from the start, and for a day to reach it by that is over everywhere on earth.
 */
export function decideStart(
  request: CreateGoalRequest,
  entries: readonly Measurement[],
  now: Date,
): number | null {
  const latest = valuesOf(entries, request.metric).at(-1)?.value;
  const start = request.start_value ?? latest ?? null;
  if (start !== null) assertOpen(start, latest ?? start, request.target_value);
  assertNotOver(request.target_date, now);
  return start;
}

function assertOpen(start: number, current: number, target: number): void {
  if (start !== target && !meets(current, start, target)) return;
  throw new Problem(
    problems.validation_failed,
    `The target of ${target} is met already: it starts at ${start}, and the latest value is ${current}.`,
    { errors: [{ path: 'body.target_value', message: 'must be still to be reached' }] },
  );
}

/** The zone in which days end last. */
const lastZoneMs = -12 * 60 * 60 * 1_000;

function assertNotOver(day: string | undefined, now: Date): void {
  const earliest = new Date(now.getTime() + lastZoneMs).toISOString().slice(0, 'YYYY-MM-DD'.length);
  if (day === undefined || day >= earliest) return;
  throw new Problem(problems.validation_failed, `${day} has passed. Pick today or a later day.`, {
    errors: [{ path: 'body.target_date', message: 'must be today or later' }],
  });
}
