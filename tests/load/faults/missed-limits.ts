import type { BrokenUserReport } from './broken-user.ts';
import type { SlowUserReport } from './slow-user.ts';

/** Milliseconds that 99 of 100 lists may take while a breaker is open. */
const openLists = 20;
/** How much longer 99 of 100 requests of other routes may take than before. */
const otherRoutes = 1.5;
/** Seconds after which a breaker is half open, and how exactly that can be seen from outside. */
const halfOpen = { after: 30, within: 1 };
/** Calls of a dead target for each that is asked of it. */
const amplification = 1.2;

/** What a run with a slow user service did not keep, in words. */
export function missedBySlowUser({
  normal,
  slow,
  open,
  seconds_until_half_open,
}: SlowUserReport): string[] {
  const mostOthers = normal.others.p99 * otherRoutes;
  return missed([
    [open.lists.p99 < openLists, `open: lists took ${open.lists.p99} ms, not under ${openLists}`],
    ...Object.entries({ slow, open }).map(
      ([name, { others }]) =>
        [
          others.p99 <= mostOthers,
          `${name}: other routes took ${others.p99} ms, over ${mostOthers.toFixed(1)}`,
        ] as const,
    ),
    [
      Math.abs(seconds_until_half_open - halfOpen.after) <= halfOpen.within,
      `half open after ${seconds_until_half_open} s, not ${halfOpen.after}`,
    ],
  ]);
}

/** What a run with a broken user service did not keep, in words. */
export function missedByBrokenUser(report: BrokenUserReport): string[] {
  return missed([
    [
      report.amplification <= amplification,
      `${report.amplification} calls for each list, not at most ${amplification}`,
    ],
  ]);
}

function missed(limits: readonly (readonly [isKept: boolean, what: string])[]): string[] {
  return limits.filter(([isKept]) => !isKept).map(([, what]) => what);
}
