import type { Environment } from './environment.ts';
import type { PortUser } from './ports.ts';

/** The mailbox of a stack, before it runs. */
export interface MailboxPlan {
  /** 0: any free one. */
  readonly smtpPort: number;
  /** 0: any free one. */
  readonly httpPort: number;
  readonly deduplicate: boolean;
}

const usualPorts = { MAILBOX_SMTP_PORT: 1025, MAILBOX_HTTP_PORT: 8025 } as const;

/** What is wrong with the settings of the mailbox. */
export function findMailboxProblems(env: Environment): string[] {
  return Object.keys(usualPorts)
    .filter((variable) => env[variable] && !isPort(env[variable]))
    .map((variable) => `${variable} must be a port from 0 to 65535`);
}

/** The mailbox that a stack with this environment has; none when `SMTP_URL` names a mail server. */
export function planMailbox(env: Environment): MailboxPlan | undefined {
  if (env['SMTP_URL']) return undefined;
  return {
    smtpPort: readPort(env, 'MAILBOX_SMTP_PORT'),
    httpPort: readPort(env, 'MAILBOX_HTTP_PORT'),
    deduplicate: env['MAILBOX_DEDUPLICATE'] === 'true',
  };
}

/** The ports that the mailbox has to have. */
export function mailboxPorts(plan: MailboxPlan | undefined): PortUser[] {
  if (!plan) return [];
  const { smtpPort, httpPort } = plan;
  const users: readonly (PortUser & { readonly port: number })[] = [
    { port: smtpPort, ...portUser('smtp', smtpPort, 'MAILBOX_SMTP_PORT') },
    { port: httpPort, ...portUser('http', httpPort, 'MAILBOX_HTTP_PORT') },
  ];
  return users.filter(({ port }) => port !== 0);
}

function portUser(protocol: string, port: number, variable: string): PortUser {
  return {
    name: 'mailbox',
    url: `${protocol}://127.0.0.1:${port}`,
    setting: (other) => `${variable}=${other}`,
  };
}

function readPort(env: Environment, variable: keyof typeof usualPorts): number {
  const text = env[variable];
  return text && isPort(text) ? Number(text) : usualPorts[variable];
}

function isPort(text: string): boolean {
  return /^\d{1,5}$/.test(text) && Number(text) < 65_536;
}
