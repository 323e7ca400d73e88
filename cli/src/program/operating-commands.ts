import type { CommandDeclaration } from './command.ts';

const yesOption = { flags: '--yes', summary: 'do it; without, only show what would be done' };

const letterOptions = [
  { flags: '--group <group>', summary: 'of this service' },
  {
    flags: '--type <pattern>',
    summary: 'of these events; * is one segment, ** the rest',
    repeatable: true,
  },
  { flags: '--reason <reason>', summary: 'given up for this: contract, exhausted, crashed' },
  { flags: '--since <time>', summary: 'given up since: 10m, 2026-11-25T10:00:00Z' },
  { flags: '--limit <n>', summary: 'the oldest ones, this many' },
] as const;

/** Commands for those who operate the events: what waits, what failed, what is to be handled again. */
export const operatingCommands: readonly CommandDeclaration[] = [
  {
    name: 'events get',
    arguments: '<id>',
    summary: 'show an event and where it is: outbox, log, each group that receives it',
    load: () => import('../commands/events/get.ts'),
  },
  {
    name: 'events trace',
    arguments: '<id>',
    summary: 'show what led to what, by the id of an event or a correlation id',
    load: () => import('../commands/events/trace.ts'),
  },
  {
    name: 'events lag',
    arguments: '[group]',
    summary: 'show what each group has still to handle, and for how long it has waited',
    notes: ['OUTBOX is what the sender has not published yet, for whichever group.'],
    options: [
      { flags: '--max <n>', summary: 'exit 6 when a group has more events than this in a log' },
      { flags: '--max-age <duration>', summary: 'exit 6 when one has waited longer than this' },
      { flags: '--watch <interval>', summary: 'show it again and again: 2s' },
    ],
    examples: ['fitsync events lag', 'fitsync events lag notification --max 1000 --max-age 30s'],
    load: () => import('../commands/events/lag.ts'),
  },
  {
    name: 'events groups',
    arguments: '[group]',
    summary: 'show which service reads which log, how far, and with which replicas',
    load: () => import('../commands/events/groups.ts'),
  },
  {
    name: 'events groups remove',
    arguments: '<group>',
    summary: 'forget a group whose service is gone, so that logs can be trimmed',
    options: [yesOption],
    load: () => import('../commands/events/groups-remove.ts'),
  },
  {
    name: 'events dlq list',
    summary: 'list the events that services have given up',
    options: letterOptions,
    examples: ["fitsync events dlq list --group notification --type 'booking.*' --since 1d"],
    load: () => import('../commands/events/dlq-list.ts'),
  },
  {
    name: 'events dlq show',
    arguments: '<id>',
    summary: 'show a dead letter with all that is known about it',
    options: [{ flags: '--group <group>', summary: 'only that of this group' }],
    load: () => import('../commands/events/dlq-show.ts'),
  },
  {
    name: 'events dlq redrive',
    arguments: '[id...]',
    summary: 'have dead letters tried again by the service that has given them up',
    options: [...letterOptions, yesOption],
    examples: [
      'fitsync events dlq redrive --group notification --reason exhausted',
      'fitsync events dlq redrive --group notification --reason exhausted --yes',
    ],
    load: () => import('../commands/events/dlq-redrive.ts'),
  },
  {
    name: 'events dlq purge',
    arguments: '[id...]',
    summary: 'delete dead letters for good',
    options: [...letterOptions, yesOption],
    load: () => import('../commands/events/dlq-purge.ts'),
  },
  {
    name: 'events replay',
    arguments: '[pattern...]',
    summary: 'have a service handle past events, also those that Redis holds no more',
    notes: [
      'A service handles each event once, however often it is replayed; with --reprocess, once more.',
      'They go through its retry queue, in order within a key; of that key, the log may bring others before.',
    ],
    options: [
      { flags: '--group <group>', summary: 'the service that shall handle them' },
      {
        flags: '--from <time>',
        summary: 'begin here: 2026-11-25T10:00:00Z, 2d, or the id of an event',
      },
      {
        flags: '--until <time>',
        summary: 'end before this time, or with the event of this id; now unless told',
      },
      { flags: '--reprocess', summary: 'also what it has handled: effects come again' },
      yesOption,
    ],
    examples: [
      "fitsync events replay 'booking.*' --group notification --from 2d",
      "fitsync events replay 'booking.*' --group notification --from 2d --yes",
    ],
    load: () => import('../commands/events/replay.ts'),
  },
];
