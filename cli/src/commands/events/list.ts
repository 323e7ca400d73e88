import { loadEvents } from '../../contracts/catalog.ts';
import { unknownName } from '../../contracts/unknown-name.ts';
import { matchTexts } from '../../input/match-texts.ts';
import type { CommandContext } from '../../program/command.ts';
import { formatTable } from '../../program/format-table.ts';

/** `fitsync events list [PATTERN]`: the events of the platform. */
export async function run({ output }: CommandContext, [pattern]: readonly string[]): Promise<void> {
  const events = await loadEvents();
  const matches = matchTexts(pattern);
  const found = events.filter(({ type, sender }) => matches([type, sender]));
  if (found.length === 0) {
    const types = events.map(({ type }) => type);
    throw unknownName('event like', pattern ?? '', types);
  }
  output.result(
    found.map(({ type, summary, sender, receivers, key, causes }) => {
      return { type, summary, sender, receivers, key, causes };
    }),
    () =>
      formatTable(
        found.map(({ type, sender, receivers, summary }) => [
          type,
          `${sender} → ${receivers.join(', ') || 'nobody'}`,
          summary,
        ]),
      ),
  );
}
