import type { CommandDeclaration } from './command.ts';

/** Commands about events. */
export const eventCommands: readonly CommandDeclaration[] = [
  {
    name: 'events list',
    arguments: '[pattern]',
    summary: 'list the events, who sends and who receives them',
    load: () => import('../commands/events/list.ts'),
  },
  {
    name: 'events describe',
    arguments: '<type>',
    summary: 'show what an event means, what causes it and what it carries',
    load: () => import('../commands/events/describe.ts'),
  },
  {
    name: 'events example',
    arguments: '<type>',
    summary: 'print a valid event',
    options: [{ flags: '--data', summary: 'only the payload' }],
    load: () => import('../commands/events/example.ts'),
  },
  {
    name: 'events tail',
    arguments: '[pattern...]',
    summary: 'show events as they happen; * is one segment, ** the rest',
    options: [
      { flags: '-c, --count <n>', summary: 'end after so many events' },
      {
        flags: '--since <time>',
        summary: 'begin with what happened since: 10m, 2026-11-25T10:00:00Z',
      },
      { flags: '-n, --last <n>', summary: 'begin with the last so many events' },
      {
        flags: '--exit-at-end',
        summary: 'end after what is there now, instead of waiting for more',
      },
      {
        flags: '--where <expression>',
        summary: 'only events for which this is true, in JSONata: data.price > 50',
      },
      {
        flags: '--verify',
        summary: 'compare each with its contract; exit 3 when one does not fit',
      },
      { flags: '--timeout <duration>', summary: 'end with 124 after this time' },
      {
        flags: '--source <source>',
        summary: 'stream: the durable log, without holes (default); pubsub: what a subscriber sees',
      },
    ],
    examples: [
      "fitsync events tail 'booking.*'",
      "fitsync events tail 'booking.*' --json --count 1",
      `fitsync events tail --since 1h --exit-at-end --where "data.client_id = '…'"`,
      'fitsync events tail --since 1h --exit-at-end --verify > /dev/null',
    ],
    load: () => import('../commands/events/tail.ts'),
  },
  {
    name: 'events publish',
    arguments: '<type> [payload]',
    summary: "publish an event through its sender's outbox",
    options: [
      { flags: '--set <path=value>', summary: 'set a field, data.price=50', repeatable: true },
      { flags: '--example', summary: "start from the contract's example" },
      { flags: '--dry-run', summary: 'show the event instead of publishing it' },
    ],
    examples: [
      'fitsync events publish booking.created --example --dry-run',
      'fitsync events publish booking.created @booking.json',
    ],
    load: () => import('../commands/events/publish.ts'),
  },
  {
    name: 'events trigger',
    arguments: '<scenario>',
    summary:
      'play a whole flow through the API and show its events: booking, program, milestone, reminder',
    notes: [
      'A client is registered for it; the trainer is the one of the demo data unless another is named.',
    ],
    options: [
      { flags: '--trainer <email>', summary: 'sign in as this trainer' },
      { flags: '--password <password>', summary: 'the password of the trainer' },
      {
        flags: '--timeout <duration>',
        summary: 'exit 6 when an event does not come within this time (10s)',
      },
    ],
    examples: ['fitsync events trigger booking', 'fitsync events trigger milestone --json'],
    load: () => import('../commands/events/trigger.ts'),
  },
];
