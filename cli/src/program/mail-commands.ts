import type { CommandDeclaration } from './command.ts';

/** Commands about what the mailbox has. */
export const mailCommands: readonly CommandDeclaration[] = [
  {
    name: 'mail list',
    summary: 'list what the platform has sent: mails, SMS, push messages; oldest first',
    options: [
      { flags: '--to <address>', summary: 'to this address, number or endpoint' },
      { flags: '--channel <channel>', summary: 'only email, sms or push' },
      { flags: '--since <time>', summary: 'received since: 10m, 2026-11-25T10:00:00Z' },
      { flags: '-n, --last <n>', summary: 'only the last so many' },
    ],
    examples: ['fitsync mail list', 'fitsync mail list --to client@demo.fitsync.dev --since 10m'],
    load: () => import('../commands/mail/list.ts'),
  },
  {
    name: 'mail show',
    arguments: '<id>',
    summary: 'show a message; the id is one of the list, or latest',
    options: [
      { flags: '--html', summary: 'the HTML of a mail instead of its text' },
      { flags: '--raw', summary: 'the message as it is stored' },
    ],
    examples: ['fitsync mail show latest', 'fitsync mail show latest --raw > mail.eml'],
    load: () => import('../commands/mail/show.ts'),
  },
  {
    name: 'mail open',
    arguments: '<id>',
    summary: 'show a message in the browser; off a terminal, print the file to open',
    examples: ['fitsync mail open latest'],
    load: () => import('../commands/mail/open.ts'),
  },
];
