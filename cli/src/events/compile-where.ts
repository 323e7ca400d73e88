import type { Envelope } from '@fitsync/descriptor';
import { CliError } from '../program/cli-error.ts';
import { exitCodes } from '../program/exit-codes.ts';

/** Whether an event is wanted. */
export type Condition = (envelope: Envelope) => Promise<boolean>;

/**
 * Reads a condition about envelopes, written in JSONata: `data.price > 50 and event = 'x'`. An event for which it
 * fails, as when a text is compared with a number, does not fulfil it; `onFailure` hears of the first one.
 */
export async function compileWhere(
  text: string,
  onFailure: (reason: string) => void,
): Promise<Condition> {
  const { default: jsonata } = await import('jsonata');
  try {
    jsonata(text);
  } catch (error) {
    throw explain(text, error);
  }
  // JSONata's own idea of what counts as true; the line breaks keep a comment at the end from eating the bracket.
  const expression = jsonata(`$boolean((\n${text}\n))`);
  let failed = false;
  return async (envelope) => {
    try {
      return (await expression.evaluate(envelope)) === true;
    } catch (error) {
      if (!failed) onFailure(messageOf(error));
      failed = true;
      return false;
    }
  };
}

function explain(text: string, error: unknown): CliError {
  const position = error instanceof Object && 'position' in error ? Number(error.position) : 0;
  // JSONata counts up to the end of what it stumbled over.
  const column = Math.max(position, 1);
  return new CliError(
    exitCodes.usage,
    `--where is no JSONata expression: ${messageOf(error)}, at character ${column}`,
    {
      hints: [
        ...(text.includes('==') ? ['equality is a single =: data.price = 50'] : []),
        ...(/&&|\|\|/.test(text) ? ['conditions are joined with: and, or'] : []),
      ],
      explanation: [text, `${' '.repeat(column - 1)}^`],
      details: { position: column },
    },
  );
}

/** JSONata throws objects that are no errors. */
function messageOf(error: unknown): string {
  return error instanceof Object && 'message' in error ? String(error.message) : String(error);
}
