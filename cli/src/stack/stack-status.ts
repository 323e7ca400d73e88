import { messageOf } from './error-facts.ts';
import { assertReachable } from './reachable.ts';
import { checkReadiness } from './readiness.ts';
import type { StackFile } from './stack-file.ts';
import { withoutPassword } from './without-password.ts';

/** How one part of a stack is. */
export interface PartStatus {
  readonly name: string;
  readonly url: string;
  readonly ready: boolean;
  /** Why it is not ready. */
  readonly reason?: string;
  readonly pid?: number;
  readonly uptime_seconds?: number;
}

/** Asks every service and the mailbox whether they are ready, and connects to both databases. */
export async function checkStack(stack: StackFile, now: number): Promise<PartStatus[]> {
  const services = Object.entries(stack.services).map(
    async ([name, { url, pid, started_at }]): Promise<PartStatus> => ({
      name,
      url,
      ...(await checkReadiness(url)),
      ...(pid !== undefined && { pid, uptime_seconds: secondsSince(started_at, now) }),
    }),
  );
  const uptime = secondsSince(stack.started_at, now);
  return Promise.all([
    ...services,
    checkDatabase('postgres', stack.database_url, uptime),
    checkDatabase('redis', stack.redis_url, uptime),
    ...(stack.mailbox ? [checkMailbox(stack.mailbox, now)] : []),
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

async function checkMailbox(
  { smtp_url, http_url, pid, started_at }: NonNullable<StackFile['mailbox']>,
  now: number,
): Promise<PartStatus> {
  return {
    name: 'mailbox',
    url: smtp_url,
    ...(await checkReadiness(http_url)),
    ...(pid !== undefined && { pid, uptime_seconds: secondsSince(started_at, now) }),
  };
}

async function checkDatabase(
  name: string,
  url: string,
  uptime_seconds: number,
): Promise<PartStatus> {
  const part = { name, url: withoutPassword(url), uptime_seconds };
  try {
    await assertReachable(url);
    return { ...part, ready: true };
  } catch (error) {
    return { ...part, ready: false, reason: messageOf(error) };
  }
}

function secondsSince(instant: string, now: number): number {
  return Math.max(0, Math.floor((now - Date.parse(instant)) / 1000));
}
