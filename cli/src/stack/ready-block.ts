import type { Colors } from '../program/output.ts';
import { demoAccounts } from './demo-accounts.ts';
import { formatSeconds } from './progress.ts';
import type { StackFile } from './stack-file.ts';
import { withoutPassword } from './without-password.ts';

/** What the block tells. */
export interface ReadyBlockOptions {
  readonly stack: StackFile;
  readonly startedInMs: number;
  /** Whether there is demo data. */
  readonly demo: boolean;
  /** The folder of the logs, as the user would type it. */
  readonly logs: string;
  readonly colors: Colors;
}

/** What `up` says when everything runs; its last line starts with `ready`. */
export function formatReadyBlock(options: ReadyBlockOptions): string {
  const { stack, startedInMs, demo, logs, colors } = options;
  const addresses = [
    ...Object.entries(stack.services).map(([name, { url }]) => [name, url] as const),
    ['postgres', stack.database_url] as const,
    ['redis', stack.redis_url] as const,
    ...(stack.mailbox ? [['mailbox', stack.mailbox.smtp_url] as const] : []),
  ];
  return [
    '',
    ...addresses.map(([name, url]) => `  ${name.padEnd(12)}  ${withoutPassword(url)}`),
    ...(demo ? ['', ...demoLines(colors)] : []),
    '',
    '  try',
    ...suggestions(demo).map((command) => `    ${colors.cyan(command)}`),
    '',
    `  logs in ${logs} (fitsync logs -f), Ctrl-C stops everything`,
    '',
    `ready in ${formatSeconds(startedInMs)}: ${colors.green(mainUrl(stack))}`,
  ].join('\n');
}

/** Where to begin: the gateway, unless it was left out. */
function mainUrl({ gateway_url, services }: StackFile): string {
  return gateway_url ?? Object.values(services)[0]?.url ?? '';
}

function demoLines(colors: Colors): string[] {
  return [
    `  demo accounts, password ${colors.bold(demoAccounts.password)}`,
    ...Object.values(demoAccounts.emails).map((email) => `    ${email}`),
  ];
}

function suggestions(demo: boolean): string[] {
  return [
    demo
      ? `npx fitsync login --email ${demoAccounts.emails.client} --password ${demoAccounts.password}`
      : 'npx fitsync admin create you@example.com',
    'npx fitsync ops',
    "npx fitsync events tail 'booking.*'",
  ];
}
