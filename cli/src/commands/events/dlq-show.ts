import { readDeadLetter } from '@fitsync/runtime/events';
import { findGroup, loadGroups } from '../../contracts/groups.ts';
import { withServiceDatabases } from '../../events/service-databases.ts';
import { unknownLetters } from '../../events/unknown-letters.ts';
import type { CommandContext } from '../../program/command.ts';
import { formatTable } from '../../program/format-table.ts';

interface ShowOptions {
  readonly group?: string;
}

/** `fitsync events dlq show ID`: a dead letter with all that is known, of every group that has given it up. */
export async function run(
  context: CommandContext,
  [id = '']: readonly string[],
  { group }: ShowOptions,
): Promise<void> {
  const groups = group === undefined ? await loadGroups() : [await findGroup(group)];
  const letters = await withServiceDatabases(context, async (databases) => {
    const found = await Promise.all(
      groups.map(async ({ name }) => {
        const letter = await databases.run(name, (sql) => readDeadLetter(sql, id.toLowerCase()));
        return letter ? [{ group: name, ...letter, envelope: parse(letter.envelope) }] : [];
      }),
    );
    return found.flat();
  });
  if (letters.length === 0) throw unknownLetters([id]);
  context.output.result(letters, () =>
    letters
      .map(({ envelope, ...facts }) => {
        const rows = Object.entries(facts).map(([name, value]) => [name, String(value ?? '-')]);
        const text = typeof envelope === 'string' ? envelope : JSON.stringify(envelope, null, 2);
        return `${formatTable(rows)}\n\n${text}`;
      })
      .join('\n\n'),
  );
}

/** A letter may hold anything; what is not JSON is shown as it is. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
