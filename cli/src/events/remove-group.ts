import {
  destroyGroup,
  forgetGroup,
  listGroups,
  listLiveReplicas,
  listRememberedGroups,
  logKeys,
} from '@fitsync/runtime/events';
import type { EventSources } from './event-sources.ts';
import { readLeases } from './read-leases.ts';

/** What is left of a group in one log. */
export interface GroupTrace {
  readonly log: string;
  /** In how many partitions Redis knows it. */
  readonly partitions: number;
  readonly pending: number;
  /** In how many partitions the sender keeps its log for it. */
  readonly remembered: number;
}

/** What is left of a group, and of which others there is anything. */
export interface GroupTraces {
  readonly traces: readonly GroupTrace[];
  readonly others: readonly string[];
  /** The replicas of its service, or the processes of its app, that are alive. */
  readonly replicas: readonly string[];
}

/** Looks for a group in the logs of these senders. */
export async function findGroupTraces(
  { redis, databases }: EventSources,
  senders: readonly string[],
  name: string,
): Promise<GroupTraces> {
  const [replicas, found] = await Promise.all([
    databases.run(name, listLiveReplicas),
    Promise.all(
      senders.map(async (log) => {
        const [known, remembered, leases] = await Promise.all([
          Promise.all(logKeys(log).map((key) => listGroups(redis, key))),
          databases.run(log, listRememberedGroups),
          readLeases(redis, log, name),
        ]);
        const processes = leases.filter((process) => process !== null);
        return { log, known: known.flat(), remembered: remembered ?? [], processes };
      }),
    ),
  ]);
  const isIt = (group: { readonly name: string }): boolean => group.name === name;
  const traces = found.map(({ log, known, remembered }) => ({
    log,
    partitions: known.filter(isIt).length,
    pending: known.filter(isIt).reduce((sum, { pending }) => sum + pending, 0),
    remembered: remembered.filter(isIt).length,
  }));
  const names = found.flatMap(({ known, remembered }) => [...known, ...remembered]);
  return {
    traces: traces.filter(({ partitions, remembered }) => partitions + remembered > 0),
    others: [...new Set(names.map((group) => group.name))],
    replicas: [...new Set([...(replicas ?? []), ...found.flatMap((one) => one.processes)])],
  };
}

/** Makes Redis and the senders forget the group; gives what was forgotten. */
export async function removeGroup(
  { redis, databases }: EventSources,
  traces: readonly GroupTrace[],
  name: string,
): Promise<GroupTrace[]> {
  const removed: GroupTrace[] = [];
  for (const { log, pending } of traces) {
    const destroyed = await Promise.all(logKeys(log).map((key) => destroyGroup(redis, key, name)));
    // After Redis: a relay that looks there just now would remember it again.
    const remembered = await databases.run(log, (sql) => forgetGroup(sql, name));
    const partitions = destroyed.filter((done) => done).length;
    removed.push({ log, partitions, pending, remembered: remembered ?? 0 });
  }
  return removed;
}
