import type { Operation } from '../workload/ledger.ts';
import { type Accusation, checkDeliveries, type Deliveries } from './deliveries.ts';
import type { Facts, LoggedProgram, LoggingClient } from './facts.ts';

/** Operations that leave a workout log with their id in its notes. */
const logging: ReadonlySet<string> = new Set(['createWorkoutLog', 'updateWorkoutLog']);

/** How many workouts earn an achievement. */
const tiers = [1, 10, 25, 50, 100, 250, 500, 1_000];

/** Compares an operation that logs a workout with the logs that name it, and follows the events that it caused. */
export function checkLogging({ id, kind, outcome }: Operation, index: Deliveries): Accusation[] {
  if (!logging.has(kind)) return [];
  const times = index.workouts(id);
  const events = index.causedBy(id);
  const found: Accusation[] = [];
  if (outcome === 'rejected' && times + events.length > 0) {
    found.push({ class: 'unexpected', what: 'was refused, and has happened' });
  }
  if (outcome === 'acknowledged' && times === 0) {
    found.push({ class: 'lost', what: 'no workout log is of it' });
  }
  if (times > 1) found.push({ class: 'duplicated', what: `${times} workout logs are of it` });
  return [...found, ...events.flatMap((event) => checkDeliveries(event, index))];
}

/** Compares what clients have logged in all with what comes of so much, whichever operation brought it about. */
export function checkLogged({ programs, clients }: Facts): Accusation[] {
  return [...programs.flatMap(checkProgram), ...clients.flatMap(checkAwards)];
}

function checkProgram({ id, status, asked, logged, completions }: LoggedProgram): Accusation[] {
  const isDone = logged >= asked;
  const so = `the program ${id} with ${logged} of ${asked} workouts`;
  const found: Accusation[] = [];
  if (completions > (isDone ? 1 : 0)) {
    const what = `${so} was completed ${completions} times`;
    found.push({ class: isDone ? 'duplicated' : 'unexpected', what });
  }
  if (isDone && completions === 0) found.push({ class: 'lost', what: `${so} was not completed` });
  else if (isDone && status !== 'completed') {
    found.push({ class: 'lost', what: `${so} is ${status}` });
  }
  return found;
}

function checkAwards({ id, logged, awards }: LoggingClient): Accusation[] {
  return tiers.flatMap((tier): Accusation[] => {
    const award = awards.find((one) => one.tier === tier);
    const so = `the achievement of the client ${id} for ${tier} of ${logged} workouts`;
    if (tier > logged) {
      return award ? [{ class: 'unexpected', what: `${so} should not be there` }] : [];
    }
    if (award?.told === 1) return [];
    const what = `${so} was told of ${award?.told ?? 0} times`;
    return [{ class: award && award.told > 1 ? 'duplicated' : 'lost', what }];
  });
}
