import type { CommandDeclaration } from './command.ts';

const bodyOption = {
  flags: '--body <json>',
  summary: 'the request body: JSON, @file, or - for standard input',
};

/** Commands that work with the contracts and call what they describe. */
export const contractCommands: readonly CommandDeclaration[] = [
  {
    name: 'login',
    summary: 'sign in at the gateway and keep the session',
    options: [
      { flags: '--email <email>', summary: 'the account; asked for when absent' },
      { flags: '--password <password>', summary: 'the password; asked for when absent' },
    ],
    examples: ['fitsync login --email client@demo.fitsync.dev --password fitsync-demo'],
    load: () => import('../commands/login.ts'),
  },
  {
    name: 'logout',
    summary: 'end the session',
    load: () => import('../commands/logout.ts'),
  },
  {
    name: 'whoami',
    summary: 'show who is signed in',
    load: () => import('../commands/whoami.ts'),
  },
  {
    name: 'ops',
    arguments: '[pattern]',
    summary: 'list the operations and who may call them',
    examples: ['fitsync ops', "fitsync ops '*Booking*'", 'fitsync ops /api/gyms'],
    load: () => import('../commands/ops.ts'),
  },
  {
    name: 'call',
    arguments: '<operation> [parameters...]',
    summary: 'call an operation through the gateway',
    notes: [
      'Parameters of the path and the query are name=value, fields of the body are body.name=value.',
      'Both take precedence over --body and --example.',
    ],
    options: [
      bodyOption,
      { flags: '--example', summary: "fill in what is not given from the contract's example" },
      { flags: '--dry-run', summary: 'show the request instead of sending it' },
      {
        flags: '--idempotency-key <key>',
        summary: 'repeat a call that was sent with this key; a new one unless told',
      },
      { flags: '--timeout <duration>', summary: 'give up after this time, 30s unless told' },
    ],
    examples: [
      'fitsync call listBookings limit=5',
      'fitsync call createBooking --example --dry-run',
      'fitsync call createBooking --example body.booking_date=2031-01-15',
      'fitsync call createBooking --example --idempotency-key my-booking-1',
      'fitsync call createGym --body \'{"name": …}\'',
    ],
    load: () => import('../commands/call.ts'),
  },
  {
    name: 'generate',
    summary: 'write the code that follows from the specs',
    options: [
      { flags: '--check', summary: 'write nothing; exit 3 when a file is not what it should be' },
      { flags: '--watch', summary: 'write again whenever a spec changes' },
    ],
    load: () => import('../commands/repository/generate.ts'),
  },
  {
    name: 'lint',
    summary: 'check the specs against the rules for contracts',
    load: () => import('../commands/repository/lint.ts'),
  },
  {
    name: 'diff',
    arguments: '[ref]',
    summary: 'show what changed in the contracts since a git revision, and whom it breaks',
    notes: [
      'Without a revision: since this branch left main. On main itself: since the last commit while',
      'something is not committed, and since the one before it when all is.',
      'Exits 3 when a breaking change hits a pact and the major version of its document was not raised.',
      'docs/contracts.md says which changes break whom.',
    ],
    examples: ['fitsync diff', 'fitsync diff HEAD~3', 'fitsync diff v1.0.0 --json'],
    load: () => import('../commands/repository/diff.ts'),
  },
  {
    name: 'pacts',
    summary: 'list who relies on whom, and whether that is verified',
    options: [{ flags: '--markdown', summary: 'print a table in Markdown' }],
    notes: ['Exits 6 when a pair is not ok. docs/pacts.md says what each verdict means.'],
    load: () => import('../commands/repository/pacts.ts'),
  },
  {
    name: 'pacts can-deploy',
    arguments: '<service>',
    summary: 'say whether every pair of a service is ok',
    notes: ['Works offline, from the pacts and the last verification of each. Exits 6 for no.'],
    examples: ['fitsync pacts can-deploy schedule'],
    load: () => import('../commands/repository/pacts/can-deploy.ts'),
  },
  {
    name: 'pacts publish',
    summary: 'send pacts and results to a Pact Broker',
    options: [{ flags: '--branch <name>', summary: 'the branch, unless git says' }],
    notes: [
      'PACT_BROKER_BASE_URL is where the broker is; PACT_BROKER_TOKEN, or PACT_BROKER_USERNAME and',
      'PACT_BROKER_PASSWORD, sign in there. The version is the commit, so all changes have to be committed.',
    ],
    load: () => import('../commands/repository/pacts/publish.ts'),
  },
  {
    name: 'completion',
    arguments: '<shell>',
    summary: 'print the completion script for bash, zsh or fish',
    examples: ['source <(fitsync completion bash)'],
    load: () => import('../commands/completion.ts'),
  },
];
