import type { ProgressStub } from '@fitsync/contracts/progress';
import { assertMaySeeClient } from '../calls/assert-may-see-client.ts';
import { fetchPrograms } from '../calls/fetch-programs.ts';
import { fetchTimeZone } from '../calls/fetch-time-zone.ts';
import { analyse, periodOf } from '../domain/analytics.ts';
import { daysIn } from '../domain/calendar.ts';
import { findEarnedTimes } from '../store/find-earned-times.ts';
import { findLoggedWorkouts } from '../store/find-logged-workouts.ts';
import { findMeasurements } from '../store/find-measurements.ts';
import { listGoals } from '../store/list-goals.ts';

/** More open goals than anybody has; the contract promises all of them. */
const maxGoals = 100;

/** Sums up how a client is doing, as far as it can be told without the services that do not answer. */
export const getClientAnalytics: ProgressStub['getClientAnalytics'] = async (
  { id, weeks = 12 },
  { caller, calls, db, now },
) => {
  await assertMaySeeClient(calls, caller, id);
  const [time_zone, programs] = await Promise.all([
    fetchTimeZone(calls, id),
    fetchPrograms(calls, id),
  ]);
  const period = periodOf(weeks, daysIn(time_zone)(now()));
  const active = programs?.filter(({ status }) => status === 'active') ?? [];
  const starts = active.map(({ start_date }) => start_date);
  const [earliest = period.from_date] = [period.from_date, ...starts].sort();
  const [workouts, entries, active_goals, earned] = await Promise.all([
    findLoggedWorkouts(db, id, earliest),
    findMeasurements(db, id),
    listGoals(db, { clients: [id], status: 'active', before: null }, maxGoals),
    findEarnedTimes(db, id),
  ]);
  const facts = { client_id: id, time_zone, workouts, entries, active_goals, earned, programs };
  return { status: 200, body: { success: true, data: analyse(facts, period) } };
};
