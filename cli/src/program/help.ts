import type { CommandDeclaration } from './command.ts';

/** The options that every command takes: flags and what they do. */
export const globalOptions: readonly (readonly [flags: string, summary: string])[] = [
  ['--json', 'print JSON: one document, or one line per entry of a stream'],
  ['--gateway-url <url>', 'the gateway, unless the running stack says'],
  ['--redis-url <url>', 'Redis, unless the running stack says'],
  ['--database-url <url>', 'the Postgres server, unless the running stack says'],
];

/** The help of `fitsync` itself, made from the table alone: Commander would double its start time. */
export function formatHelp(commands: readonly CommandDeclaration[]): string {
  const rows = commands.map(
    ({ name, arguments: args, summary }) => [args ? `${name} ${args}` : name, summary] as const,
  );
  return [
    'Usage: fitsync COMMAND [arguments] [options]',
    '',
    'Run the FitSync platform, call its operations, publish and watch its events.',
    '',
    'Commands:',
    ...formatRows(rows),
    '',
    'Options of every command:',
    ...formatRows(globalOptions),
    ...formatRows([
      ['-h, --help', 'show help, also for one command: fitsync call --help'],
      ['--version', 'print the version'],
    ]),
    '',
    'Exit codes: 0 ok, 1 failure, 2 usage, 3 contract violation, 4 unknown name, 5 cannot connect or',
    'not allowed, 6 over a limit or not ok, 7 failed in part, 124 time ran out, 130 Ctrl-C, 143 told',
    'to end (SIGTERM).',
    '',
  ].join('\n');
}

function formatRows(rows: readonly (readonly [string, string])[]): string[] {
  return rows.map(([left, right]) => `  ${left.padEnd(36)}  ${right}`);
}
