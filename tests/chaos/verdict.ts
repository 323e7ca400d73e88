import type { Judgement } from './checker/judge.ts';
import type { Damages } from './nemesis/nemesis.ts';

/** What a run came to. */
export interface Verdict extends Judgement, Damages {
  readonly seed: number;
  /** Whether a mail that is sent twice arrives once. */
  readonly provider: 'deduplicates' | 'does not deduplicate';
  /** Nothing lost, duplicated or unexpected, and the backlog gone in time. */
  readonly passed: boolean;
  readonly minutes: number;
  /** Processes of the platform that died by SIGKILL. */
  readonly kills: number;
  /** Crash points that no process has come to. */
  readonly unreached: readonly string[];
  /** Events in all outboxes. */
  readonly events: number;
  /** Workouts that were logged. */
  readonly workouts: number;
  /** Mails that arrived. */
  readonly mails: number;
  /** Those of them that had arrived before: only where the provider does not deduplicate, and an attempt was interrupted. */
  readonly mails_sent_again: number;
  /** From the end of the load, with everything running again; null when it never ended. */
  readonly drain_seconds: number | null;
  /** From then until every message was sent; null when that took too long. */
  readonly mail_seconds: number | null;
}

/** A verdict in one line. */
export function summarize(verdict: Verdict): string {
  const { passed, lost, duplicated, unexpected, recovered, operations, events, kills } = verdict;
  const { wipes, postgresRestarts, drain_seconds: drained, mail_seconds: sent } = verdict;
  return [
    passed ? 'PASSED' : 'FAILED',
    `lost ${lost}, duplicated ${duplicated}, unexpected ${unexpected}`,
    `ok ${verdict.ok}, recovered ${recovered} of ${operations} operations, ${events} events, ${verdict.workouts} workouts`,
    `${verdict.mails} mails, ${verdict.mails_sent_again} of them again; the provider ${verdict.provider}`,
    `${kills} kills, ${wipes} wipes, ${postgresRestarts} restarts of Postgres`,
    drained === null ? 'never drained' : `drained in ${drained.toFixed(1)} s`,
    sent === null ? 'mails are late' : `mails sent ${sent.toFixed(1)} s later`,
  ].join(' · ');
}
