import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readMessage } from '@fitsync/embedded/mailbox';
import { chooseMessage } from '../../mail/choose-message.ts';
import { findMailbox } from '../../mail/find-mailbox.ts';
import { messagePage } from '../../mail/message-page.ts';
import { browserCommand, openWith } from '../../mail/open-browser.ts';
import type { CommandContext } from '../../program/command.ts';

/** `fitsync mail open ID|latest`: a message in the browser, else the path of the page to open. */
export async function run(context: CommandContext, [id = '']: readonly string[]): Promise<void> {
  const { output, env } = context;
  const message = await readMessage(await chooseMessage(findMailbox(context), id));
  // A folder that only its owner can enter. It stays: the browser reads it later.
  const folder = await mkdtemp(join(tmpdir(), 'fitsync-mail-'));
  const file = join(folder, `${message.id}.html`);
  await writeFile(file, messagePage(message), { mode: 0o600 });
  const wanted = output.terminal && !output.json;
  const command = wanted ? browserCommand({ platform: process.platform, env }) : undefined;
  const opened = command !== undefined && (await openWith(command, file));
  output.result({ id: message.id, file, opened }, () => (opened ? `opened ${file}` : file));
}
