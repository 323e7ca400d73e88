import type { CommandDeclaration } from './command.ts';

/** Commands that run the platform. */
export const stackCommands: readonly CommandDeclaration[] = [
  {
    name: 'up',
    summary: 'start Postgres, Redis, a mailbox and the services, with demo data',
    options: [
      { flags: '--fresh', summary: 'delete the data of earlier runs first' },
      { flags: '--no-demo', summary: 'no demo accounts and data' },
      { flags: '--only <services>', summary: 'start only these, separated by commas' },
    ],
    load: () => import('../commands/up.ts'),
  },
  {
    name: 'down',
    summary: 'stop the stack that runs here',
    load: () => import('../commands/down.ts'),
  },
  {
    name: 'restart',
    arguments: '[service...]',
    summary: 'replace the processes of the services one by one, without a failed request',
    notes: ['A process that is replaced serves until its clients have left: STOP_DELAY_MS, 5 s.'],
    examples: ['fitsync restart', 'fitsync restart schedule gateway'],
    load: () => import('../commands/restart.ts'),
  },
  {
    name: 'status',
    summary: 'show what runs, whether it is ready, and how it does',
    notes: [
      'LAG is what a service has still to handle. With --watch, OUTBOX is how long its oldest event waits to be',
      'published, DEAD what it has given up, DEGRADED how much its answers lacked. Counts and latencies are of the',
      'last interval, at the first look since the services started.',
    ],
    options: [
      { flags: '--watch', summary: 'keep showing it, with rates and every pair of services' },
      { flags: '--interval <duration>', summary: 'how often with --watch, 2s unless told' },
    ],
    examples: ['fitsync status', 'fitsync status --watch --interval 5s'],
    load: () => import('../commands/status.ts'),
  },
  {
    name: 'doctor',
    summary: 'check what the platform needs on this machine',
    load: () => import('../commands/doctor.ts'),
  },
  {
    name: 'logs',
    arguments: '[service...]',
    summary: 'show the logs of the services',
    options: [
      { flags: '-f, --follow', summary: 'keep showing new lines' },
      { flags: '-n, --lines <n>', summary: 'how many lines to begin with, 50 unless told' },
    ],
    examples: ['fitsync logs', 'fitsync logs schedule gateway -f'],
    load: () => import('../commands/logs.ts'),
  },
  {
    name: 'serve',
    arguments: '<service>',
    summary: 'run one service in the foreground',
    examples: ['PORT=0 fitsync serve schedule'],
    load: () => import('../commands/serve.ts'),
  },
  {
    name: 'admin create',
    arguments: '<email>',
    summary: 'create an administrator',
    options: [
      { flags: '--name <name>', summary: 'the name; that of the address unless told' },
      { flags: '--password <password>', summary: 'the password; made up and shown unless told' },
    ],
    load: () => import('../commands/admin-create.ts'),
  },
  {
    name: 'admin reset-password',
    arguments: '<email>',
    summary: 'set a new password',
    options: [
      { flags: '--password <password>', summary: 'the password; made up and shown unless told' },
    ],
    load: () => import('../commands/admin-reset-password.ts'),
  },
];
