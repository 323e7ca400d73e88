import {
  type DeadLetter,
  type DeadLetterFilter,
  type DeathReason,
  findDeadLetters,
  listDeadTypes,
  matchEvents,
} from '@fitsync/runtime/events';
import { loadEvents } from '../contracts/catalog.ts';
import { findGroup, loadGroups } from '../contracts/groups.ts';
import { unknownName } from '../contracts/unknown-name.ts';
import { parseCount } from '../input/parse-count.ts';
import { parseMoment } from '../input/parse-moment.ts';
import { CliError } from '../program/cli-error.ts';
import { exitCodes } from '../program/exit-codes.ts';
import type { ServiceDatabases } from './service-databases.ts';

/** The options that say which dead letters are meant. */
export interface LetterOptions {
  readonly group?: string;
  readonly type: readonly string[];
  readonly reason?: string;
  readonly since?: string;
  readonly limit?: string;
}

/** Which dead letters are meant. */
export interface LetterSearch {
  readonly groups: readonly string[];
  readonly patterns: readonly string[];
  readonly reason?: DeathReason;
  readonly since?: Date;
  readonly limit?: number;
}

/** A dead letter and the group that has given it up. */
export interface GroupLetter extends DeadLetter {
  readonly group: string;
}

const reasons: readonly DeathReason[] = ['contract', 'exhausted', 'crashed'];

/** Works out which dead letters the options mean. */
export async function planSearch(options: LetterOptions): Promise<LetterSearch> {
  const { group, type, reason, since, limit } = options;
  const isReason = (text: string): text is DeathReason => reasons.some((one) => one === text);
  if (reason !== undefined && !isReason(reason)) {
    throw new CliError(exitCodes.usage, `--reason is ${reasons.join(', ')}, not "${reason}"`);
  }
  const groups = group === undefined ? await loadGroups() : [await findGroup(group)];
  return {
    groups: groups.map(({ name }) => name),
    patterns: type,
    ...(reason !== undefined && { reason }),
    ...(since !== undefined && { since: parseMoment('--since', since, new Date()) }),
    ...(limit !== undefined && { limit: parseCount('--limit', limit) }),
  };
}

/** Finds the dead letters of all groups that are meant, oldest first; with `ids` only those. */
export async function findLetters(
  databases: ServiceDatabases,
  { groups, patterns, reason, since, limit }: LetterSearch,
  ids?: readonly string[],
): Promise<GroupLetter[]> {
  const types =
    patterns.length === 0 ? undefined : await matchingTypes(databases, groups, patterns);
  const filter: DeadLetterFilter = {
    ...(ids && { ids }),
    ...(types && { types }),
    ...(reason !== undefined && { reason }),
    ...(since && { since }),
    ...(limit !== undefined && { limit }),
  };
  const found = await Promise.all(
    groups.map(async (group) => {
      const letters = await databases.run(group, (sql) => findDeadLetters(sql, filter));
      return (letters ?? []).map((letter) => ({ group, ...letter }));
    }),
  );
  return found
    .flat()
    .sort((a, b) => Date.parse(a.dead_at) - Date.parse(b.dead_at))
    .slice(0, limit);
}

/** The types that the patterns mean, among those of contracts and those of letters, which may be any. */
async function matchingTypes(
  databases: ServiceDatabases,
  groups: readonly string[],
  patterns: readonly string[],
): Promise<string[]> {
  const [events, dead] = await Promise.all([
    loadEvents(),
    Promise.all(groups.map((group) => databases.run(group, listDeadTypes))),
  ]);
  const types = [
    ...new Set([...events.map(({ type }) => type), ...dead.flatMap((some) => some ?? [])]),
  ];
  for (const pattern of patterns) {
    if (!types.some(matchEvents([pattern])))
      throw unknownName('event that matches', pattern, types);
  }
  return types.filter(matchEvents(patterns));
}
