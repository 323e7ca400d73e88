import type { Judgement } from './checker/judge.ts';
import type { Damages } from './nemesis/nemesis.ts';

/** What a run came to. */
export interface Verdict extends Judgement, Damages {
  readonly seed: number;
  /** Nothing lost, duplicated or unexpected, and the backlog gone in time. */
  readonly passed: boolean;
  readonly minutes: number;
  /** Processes of the platform that died by SIGKILL. */
  readonly kills: number;
  /** Events in all outboxes. */
  readonly events: number;
  /** From the end of the load, with everything running again; null when it never ended. */
  readonly drain_seconds: number | null;
}

/** A verdict in one line. */
export function summarize(verdict: Verdict): string {
  const { passed, lost, duplicated, unexpected, recovered, operations, events, kills } = verdict;
  const { wipes, postgresRestarts, drain_seconds: drained } = verdict;
  return [
    passed ? 'PASSED' : 'FAILED',
    `lost ${lost}, duplicated ${duplicated}, unexpected ${unexpected}`,
    `ok ${verdict.ok}, recovered ${recovered} of ${operations} operations, ${events} events`,
    `${kills} kills, ${wipes} wipes, ${postgresRestarts} restarts of Postgres`,
    drained === null ? 'never drained' : `drained in ${drained.toFixed(1)} s`,
  ].join(' · ');
}
