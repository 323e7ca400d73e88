import { purgeLetters } from '@fitsync/runtime/events';
import { type ChangeOptions, changeLetters } from '../../events/change-letters.ts';
import type { CommandContext } from '../../program/command.ts';
import type { ExitCode } from '../../program/exit-codes.ts';

/** `fitsync events dlq purge [ID…]`: deletes dead letters for good. */
export function run(
  context: CommandContext,
  ids: readonly string[],
  options: ChangeOptions,
): Promise<ExitCode> {
  const change = { done: 'purged', apply: purgeLetters, repeatable: false };
  return changeLetters(context, change, ids, options);
}
