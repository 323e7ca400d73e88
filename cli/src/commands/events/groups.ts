import { loadGroups, loadSenders } from '../../contracts/groups.ts';
import { withEventSources } from '../../events/event-sources.ts';
import { measureLag } from '../../events/measure-lag.ts';
import { type GroupLog, readGroupLogs, selectGroup } from '../../events/read-group-logs.ts';
import type { CommandContext } from '../../program/command.ts';
import { formatTable } from '../../program/format-table.ts';

/** `fitsync events groups [GROUP]`: who reads which log, and how far; of one group, each partition. */
export async function run(context: CommandContext, [name]: readonly string[]): Promise<void> {
  const [groups, senders] = await Promise.all([loadGroups(), loadSenders()]);
  const logs = await withEventSources(context, (sources) =>
    readGroupLogs(sources, groups, senders),
  );
  const found = selectGroup(logs, name);
  const now = Date.now();
  context.output.result(
    found.map((log) => {
      const { pending, count: lag } = measureLag(log, now);
      return { ...log, pending, lag, owners: ownersOf(log) };
    }),
    () => (name === undefined ? renderSummary(found, now) : renderPartitions(found)),
  );
}

function ownersOf({ partitions }: GroupLog): string[] {
  const owners = partitions.map(({ owner }) => owner).filter((owner) => owner !== undefined);
  return [...new Set(owners)].sort();
}

function renderSummary(logs: readonly GroupLog[], now: number): string {
  const rows = logs.map((log) => {
    const { pending, count } = measureLag(log, now);
    const known = log.partitions.filter((partition) => partition.known).length;
    return [
      log.group,
      log.log,
      `${known}/${log.partitions.length}`,
      String(pending),
      String(count),
      ownersOf(log).map(shortId).join(' ') || '-',
      positionOf(log),
      log.declared ? log.state : `${log.state}, in no contract`,
    ];
  });
  const heads = [
    'GROUP',
    'LOG',
    'PARTITIONS',
    'PENDING',
    'LAG',
    'OWNERS',
    'SETTLED UP TO',
    'STATE',
  ];
  return formatTable([heads, ...rows]);
}

function renderPartitions(logs: readonly GroupLog[]): string {
  const rows = logs.flatMap(({ log, partitions }) =>
    partitions.map(({ partition, pending, undelivered, retrying, owner, position, known }) => [
      `${log}/${partition}`,
      ...[undelivered, pending, retrying].map(String),
      owner === undefined ? '-' : shortId(owner),
      position ?? '-',
      known ? 'yes' : 'no',
    ]),
  );
  const heads = ['PARTITION', 'NEW', 'PENDING', 'RETRYING', 'OWNER', 'SETTLED UP TO', 'IN REDIS'];
  return formatTable([heads, ...rows]);
}

/** When the newest entry was published that is settled, in any partition. */
function positionOf({ partitions }: GroupLog): string {
  const newest = Math.max(
    ...partitions.map(({ position }) => Number(position?.split('-')[0] ?? 0)),
  );
  return newest === 0 ? '-' : new Date(newest).toISOString();
}

/** Ids of replicas are long; their beginnings differ. */
function shortId(id: string): string {
  return id.slice(0, 8);
}
