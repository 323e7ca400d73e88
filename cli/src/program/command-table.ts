import type { CommandDeclaration } from './command.ts';
import { contractCommands } from './contract-commands.ts';
import { eventCommands } from './event-commands.ts';
import { mailCommands } from './mail-commands.ts';
import { operatingCommands } from './operating-commands.ts';
import { stackCommands } from './stack-commands.ts';

/** Every command, in the order of the help. Data only: starting `fitsync` loads no command. */
export const commandTable: readonly CommandDeclaration[] = [
  ...stackCommands,
  ...mailCommands,
  ...contractCommands,
  ...eventCommands,
  ...operatingCommands,
];

/** What the groups of commands are about. */
export const commandGroups: Readonly<Record<string, string>> = {
  admin: 'accounts of administrators',
  events: 'look at events and publish them',
  mail: 'mails, SMS and push messages that the mailbox has',
  'events dlq': 'dead letters: events that a service has given up',
};
