import { redriveLetters } from '@fitsync/runtime/events';
import { type ChangeOptions, changeLetters } from '../../events/change-letters.ts';
import type { CommandContext } from '../../program/command.ts';
import type { ExitCode } from '../../program/exit-codes.ts';

/** `fitsync events dlq redrive [ID…]`: has dead letters tried again by the service that gave them up. */
export function run(
  context: CommandContext,
  ids: readonly string[],
  options: ChangeOptions,
): Promise<ExitCode> {
  const change = { done: 'redriven', apply: redriveLetters, repeatable: true };
  return changeLetters(context, change, ids, options);
}
