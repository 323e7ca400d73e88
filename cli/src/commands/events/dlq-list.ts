import { findLetters, type LetterOptions, planSearch } from '../../events/find-letters.ts';
import { formatLetters } from '../../events/format-letters.ts';
import { withServiceDatabases } from '../../events/service-databases.ts';
import type { CommandContext } from '../../program/command.ts';
import { quantity } from '../../program/quantity.ts';

const shownUnlessTold = 100;

/** `fitsync events dlq list`: the events that services have given up, oldest first. */
export async function run(
  context: CommandContext,
  _args: readonly string[],
  options: LetterOptions,
): Promise<void> {
  const { output } = context;
  const search = await planSearch(options);
  const limit = search.limit ?? shownUnlessTold;
  // One more tells whether there are more.
  const found = await withServiceDatabases(context, (databases) =>
    findLetters(databases, { ...search, limit: limit + 1 }),
  );
  const shown = found.slice(0, limit);
  output.result(shown, () => (shown.length === 0 ? 'no dead letters' : formatLetters(shown)));
  if (found.length > limit) {
    output.note(`only the oldest ${quantity(limit, 'dead letter')} shown; --limit shows more`);
  }
}
