import type { GroupLog } from './read-group-logs.ts';

/** What a group has still to do of one log. */
export interface Lag {
  readonly group: string;
  readonly log: string;
  readonly state: GroupLog['state'];
  readonly declared: boolean;
  /** Events that are not handled yet: the sum of the following. */
  readonly count: number;
  /** In the outbox of the sender. */
  readonly unpublished: number;
  /** In the log, and not yet given to the group. */
  readonly undelivered: number;
  /** Given to the group, and not yet settled. */
  readonly pending: number;
  /** In the group's retry queue. */
  readonly retrying: number;
  /** How long the first of them has waited. */
  readonly seconds: number;
}

/** Adds up what a group has still to do. */
export function measureLag(
  { group, log, state, declared, unpublished, partitions }: GroupLog,
  now: number,
): Lag {
  const sum = (part: 'undelivered' | 'pending' | 'retrying'): number =>
    partitions.reduce((total, partition) => total + partition[part], 0);
  const parts = {
    unpublished: unpublished.count,
    undelivered: sum('undelivered'),
    pending: sum('pending'),
    retrying: sum('retrying'),
  };
  const oldest = Math.min(now, ...partitions.map(({ oldest_ms }) => oldest_ms ?? now));
  return {
    group,
    log,
    state,
    declared,
    count: Object.values(parts).reduce((total, part) => total + part, 0),
    ...parts,
    seconds: Math.round(Math.max(unpublished.seconds, (now - oldest) / 1_000) * 1_000) / 1_000,
  };
}
