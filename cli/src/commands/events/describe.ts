import { findEvent } from '../../contracts/find-event.ts';
import type { CommandContext } from '../../program/command.ts';
import { formatTable } from '../../program/format-table.ts';

/** `fitsync events describe TYPE`: what an event means, what causes it and what it carries. */
export async function run(
  { output }: CommandContext,
  [name = '']: readonly string[],
): Promise<void> {
  const { type, summary, sender, receivers, key, causes, example } = await findEvent(name);
  output.result({ type, summary, sender, receivers, key, causes, example }, () =>
    [
      type,
      summary,
      '',
      formatTable([
        ['sent by', sender],
        ['received by', receivers.join(', ') || 'nobody'],
        ['caused by', causes.join(', ')],
        ['ordered by', key],
      ]),
      '',
      'example:',
      JSON.stringify(example, null, 2),
    ].join('\n'),
  );
}
