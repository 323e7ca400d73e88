import { findReceived } from '@fitsync/runtime/events';
import type { Sql } from '@fitsync/descriptor';
import { CliError } from '../program/cli-error.ts';
import type { CommandContext } from '../program/command.ts';
import { exitCodes, type ExitCode } from '../program/exit-codes.ts';
import { quantity } from '../program/quantity.ts';
import { findLetters, type GroupLetter, type LetterOptions, planSearch } from './find-letters.ts';
import { formatLetters } from './format-letters.ts';
import { type ServiceDatabases, withServiceDatabases } from './service-databases.ts';
import { unknownLetters } from './unknown-letters.ts';

/** The options of a command that changes dead letters. */
export interface ChangeOptions extends LetterOptions {
  readonly yes?: true;
}

/** A change of dead letters. */
export interface LetterChange {
  /** What it does, for people and as a field: `redriven`. */
  readonly done: string;
  /** Changes these letters in one database; gives the ids of those that were there. */
  readonly apply: (tx: Sql, ids: readonly string[]) => Promise<string[]>;
  /** Whether an event that is in the service, but no dead letter, has been changed before. */
  readonly repeatable: boolean;
}

const batchSize = 500;

/** Changes the dead letters that are named or meant by the options; without `--yes` only says which. */
export async function changeLetters(
  context: CommandContext,
  { done, apply, repeatable }: LetterChange,
  named: readonly string[],
  options: ChangeOptions,
): Promise<ExitCode> {
  const { output } = context;
  const ids = [...new Set(named.map((id) => id.toLowerCase()))];
  const search = await planSearch(options);
  return withServiceDatabases(context, async (databases) => {
    const letters = await findLetters(databases, search, ids.length > 0 ? ids : undefined);
    const others = ids.filter((id) => !letters.some(({ event_id }) => event_id === id));
    const before = repeatable ? await findSettled(databases, search.groups, others) : [];
    const unknown = others.filter((id) => !before.includes(id));
    if (unknown.length > 0 && unknown.length === ids.length) throw unknownLetters(unknown);

    const byGroup = Map.groupBy(letters, ({ group }) => group);
    const parts = [...byGroup].map(([group, some]) => `${some.length} of ${group}`);
    output.note(
      `${quantity(letters.length, 'dead letter')}${parts.length > 0 ? `: ${parts.join(', ')}` : ''}`,
    );
    const { changed, failures } = options.yes
      ? await applyTo(databases, byGroup, apply)
      : { changed: [], failures: [] };
    const [failure] = failures;
    if (failure && changed.length === 0) throw failure;
    for (const id of before) output.note(`${id} is no dead letter any more: nothing to do`);
    for (const id of unknown) output.note(`there is no dead letter ${id}`);
    for (const { message } of failures) output.note(`failed: ${message}`);
    output.result(
      {
        [done]: changed.length,
        dry_run: options.yes !== true,
        unchanged: before,
        unknown,
        letters: options.yes ? changed : letters,
      },
      () =>
        options.yes ? `${quantity(changed.length, 'dead letter')} ${done}` : formatLetters(letters),
    );
    if (!options.yes) output.note('nothing is done without --yes');
    return unknown.length > 0 || failures.length > 0 ? exitCodes.partlyFailed : exitCodes.ok;
  });
}

/** Those of the events that a group has got and that are not dead there: handled or being retried. */
async function findSettled(
  databases: ServiceDatabases,
  groups: readonly string[],
  ids: readonly string[],
): Promise<string[]> {
  const settled = await Promise.all(
    ids.map(async (id) => {
      const receptions = await Promise.all(
        groups.map((group) => databases.run(group, (sql) => findReceived(sql, id))),
      );
      return receptions.some((one) => one?.state === 'handled' || one?.state === 'retrying');
    }),
  );
  return ids.filter((_, at) => settled[at]);
}

async function applyTo(
  databases: ServiceDatabases,
  byGroup: ReadonlyMap<string, readonly GroupLetter[]>,
  apply: LetterChange['apply'],
): Promise<{ readonly changed: readonly GroupLetter[]; readonly failures: readonly CliError[] }> {
  const changed: GroupLetter[] = [];
  const failures: CliError[] = [];
  for (const [group, letters] of byGroup) {
    for (let from = 0; from < letters.length; from += batchSize) {
      const batch = letters.slice(from, from + batchSize);
      const ids = batch.map(({ event_id }) => event_id);
      try {
        const there = new Set(await databases.run(group, (tx) => apply(tx, ids)));
        changed.push(...batch.filter(({ event_id }) => there.has(event_id)));
      } catch (error) {
        if (!(error instanceof CliError)) throw error;
        failures.push(error);
      }
    }
  }
  return { changed, failures };
}
