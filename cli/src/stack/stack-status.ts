import { askPostgres, askRedis } from './ask-database.ts';
import { messageOf } from './error-facts.ts';
import { checkReadiness, type Readiness, type State } from './readiness.ts';
import type { StackFile } from './stack-file.ts';
import { withoutPassword } from './without-password.ts';

/** How one part of a stack is. */
export interface PartStatus {
  readonly name: string;
  readonly url: string;
  readonly ready: boolean;
  readonly state: State;
  /** Why it is not ready, or degraded. */
  readonly reason?: string;
  readonly pid?: number;
  readonly uptime_seconds?: number;
}

/** Where the parts of a stack are, and of one that was started from here since when. */
export type StackAddresses = Partial<Omit<StackFile, 'services'>> & {
  readonly services: Readonly<Record<string, PartAddress>>;
};

type PartAddress = Pick<StackFile['services'][string], 'url' | 'pid' | 'trouble'> & {
  readonly started_at?: string | undefined;
};

/** Asks every service and the mailbox whether they are ready, and both databases something. */
export async function checkStack(stack: StackAddresses, now: number): Promise<PartStatus[]> {
  const { database_url, redis_url, mailbox } = stack;
  const postgres = { started_at: stack.started_at, ...stack.postgres };
  const redis = { started_at: stack.started_at, ...stack.redis };
  return Promise.all([
    ...Object.entries(stack.services).map(([name, part]) => checkService(name, part, now)),
    ...(database_url === undefined
      ? []
      : [checkDatabase('postgres', database_url, askPostgres, postgres, now)]),
    ...(redis_url === undefined ? [] : [checkDatabase('redis', redis_url, askRedis, redis, now)]),
    ...(mailbox ? [checkMailbox(mailbox, now)] : []),
  ]);
}

/** `3h 12m`: the two largest units. */
export function formatDuration(seconds: number): string {
  const units = [
    [Math.floor(seconds / 86_400), 'd'],
    [Math.floor(seconds / 3600) % 24, 'h'],
    [Math.floor(seconds / 60) % 60, 'm'],
    [Math.floor(seconds) % 60, 's'],
  ] as const;
  const first = units.findIndex(([count]) => count > 0);
  if (first === -1) return '0s';
  return units
    .slice(first, first + 2)
    .map(([count, unit]) => `${count}${unit}`)
    .join(' ');
}

async function checkService(
  name: string,
  { url, pid, started_at, trouble }: PartAddress,
  now: number,
): Promise<PartStatus> {
  return {
    name,
    url,
    ...withTrouble(await checkReadiness(url), trouble),
    ...(pid !== undefined && { pid, ...uptimeOf(started_at, now) }),
  };
}

async function checkMailbox(
  { smtp_url, http_url, pid, started_at, trouble }: NonNullable<StackFile['mailbox']>,
  now: number,
): Promise<PartStatus> {
  return {
    name: 'mailbox',
    url: smtp_url,
    ...withTrouble(await checkReadiness(http_url), trouble),
    ...(pid !== undefined && { pid, ...uptimeOf(started_at, now) }),
  };
}

async function checkDatabase(
  name: string,
  url: string,
  ask: (url: string) => Promise<void>,
  { started_at, trouble }: Pick<PartAddress, 'trouble' | 'started_at'>,
  now: number,
): Promise<PartStatus> {
  const part = { name, url: withoutPassword(url), ...uptimeOf(started_at, now) };
  try {
    await ask(url);
    return { ...part, ready: true, state: 'ready' };
  } catch (error) {
    const reason = messageOf(error);
    const state = reason.endsWith('refuses the connection') ? 'not running' : 'unavailable';
    const readiness = { ready: false, state, reason } as const;
    return { ...part, ...withTrouble(readiness, trouble) };
  }
}

/** Whoever keeps a part running knows better why it does not answer. */
function withTrouble(readiness: Readiness, trouble: string | undefined): Readiness {
  if (readiness.ready || trouble === undefined) return readiness;
  const [summary = ''] = trouble.split('\n');
  return {
    ...readiness,
    reason: `${readiness.reason ?? 'not ready'}, being restarted: ${summary}`,
  };
}

function uptimeOf(since: string | undefined, now: number): Pick<PartStatus, 'uptime_seconds'> {
  if (since === undefined) return {};
  return { uptime_seconds: Math.max(0, Math.floor((now - Date.parse(since)) / 1000)) };
}
