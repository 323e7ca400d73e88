import { readFile } from 'node:fs/promises';
import { type Message, readMessage } from '@fitsync/embedded/mailbox';
import { chooseMessage } from '../../mail/choose-message.ts';
import { findMailbox } from '../../mail/find-mailbox.ts';
import { formatMessage } from '../../mail/format-message.ts';
import { CliError } from '../../program/cli-error.ts';
import type { CommandContext } from '../../program/command.ts';
import { exitCodes } from '../../program/exit-codes.ts';

interface ShowOptions {
  readonly html?: true;
  readonly raw?: true;
}

/** `fitsync mail show ID|latest`: a message, as people read it or as it was sent. */
export async function run(
  context: CommandContext,
  [id = '']: readonly string[],
  { html, raw }: ShowOptions,
): Promise<void> {
  const { output } = context;
  if ([html, raw, output.json].filter(Boolean).length > 1) {
    throw new CliError(exitCodes.usage, 'only one of --html, --raw and --json can be given');
  }
  const file = await chooseMessage(findMailbox(context), id);
  if (raw) return output.foreign(await readFile(file.path));
  const message = await readMessage(file);
  if (html) return output.foreign(Buffer.from(htmlOf(message)));
  output.result(message, () => formatMessage(message, output.colors));
}

function htmlOf(message: Message): string {
  if (message.channel === 'email' && message.html !== undefined) return message.html;
  throw new CliError(exitCodes.failure, `${message.id} has no HTML`, {
    hints: [`fitsync mail show ${message.id} shows its text`],
  });
}
