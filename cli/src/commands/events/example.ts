import { findEvent } from '../../contracts/find-event.ts';
import type { CommandContext } from '../../program/command.ts';

interface ExampleOptions {
  readonly data?: true;
}

/** `fitsync events example TYPE`: a valid event, or only its payload. */
export async function run(
  { output }: CommandContext,
  [type = '']: readonly string[],
  { data }: ExampleOptions,
): Promise<void> {
  const { example } = await findEvent(type);
  const shown = data ? example.data : example;
  output.result(shown, () => JSON.stringify(shown, null, 2));
}
