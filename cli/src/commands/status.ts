import { setTimeout as delay } from 'node:timers/promises';
import { CliError } from '../program/cli-error.ts';
import type { CommandContext } from '../program/command.ts';
import { exitCodes } from '../program/exit-codes.ts';
import { findRunningStack, findStack } from '../program/find-stack.ts';
import { formatTable } from '../program/format-table.ts';
import { openSessionStore } from '../session/session-store.ts';
import { readLockOwner } from '../stack/lock.ts';
import { displayPath, locateStack } from '../stack/paths.ts';
import { readStackFile, type StackFile } from '../stack/stack-file.ts';
import {
  checkStack,
  formatDuration,
  type PartStatus,
  type StackAddresses,
} from '../stack/stack-status.ts';
import { usualAddresses } from '../stack/usual-addresses.ts';

interface StatusOptions {
  readonly watch?: true;
}

const watchIntervalMs = 1000;

/** Shows the parts of the stack; with `--watch` again and again. */
export async function run(
  context: CommandContext,
  _args: readonly string[],
  { watch }: StatusOptions,
): Promise<number | void> {
  const { output, signal } = context;
  if (!watch) {
    const { stack, parts, remark } = await lookAtStack(context);
    output.result(describe(stack, parts), () => render(parts));
    if (remark !== undefined) output.note(remark);
    return parts.every(({ ready }) => ready) ? exitCodes.ok : exitCodes.failure;
  }
  for (;;) {
    const { stack, parts } = await lookAtStack(context);
    // On a terminal each table replaces the one before.
    const home = process.stdout.isTTY ? '\u001B[2J\u001B[H' : '';
    output.record(describe(stack, parts), () => `${home}${render(parts)}\n`);
    await delay(watchIntervalMs, undefined, { signal });
  }
}

interface Look {
  readonly stack: StackAddresses;
  readonly parts: readonly PartStatus[];
  /** What people are told besides. */
  readonly remark?: string;
}

/** Looks at the stack that runs from here; when there is none, at what others may have started. */
async function lookAtStack(context: CommandContext): Promise<Look> {
  const { cwd, env } = context;
  const started = findStarted(cwd);
  if (started) return { stack: started, parts: await checkStack(started, Date.now()) };
  const savedGatewayUrl = openSessionStore(env).lastGatewayUrl();
  const stack = usualAddresses(findStack({ ...context, savedGatewayUrl }), env);
  const parts = await checkStack(stack, Date.now());
  const where = displayPath(locateStack(cwd).root, cwd);
  if (parts.some(({ name, ready }) => ready && name in stack.services)) {
    return { stack, parts, remark: `none of these was started from ${where}` };
  }
  throw new CliError(
    exitCodes.unreachableOrForbidden,
    `nothing runs in ${where}, and nothing answers at ${stack.gateway_url}`,
    { hints: ['fitsync up starts it'] },
  );
}

function findStarted(cwd: string): StackFile | undefined {
  const { root, lockFile, stackFile } = locateStack(cwd);
  const owner = readLockOwner(lockFile);
  if (!owner) return findRunningStack(cwd);
  const stack = readStackFile(stackFile);
  if (stack?.pid === owner.pid) return stack;
  const where = displayPath(root, cwd);
  throw new CliError(
    exitCodes.unreachableOrForbidden,
    `the stack in ${where} is starting or stopping (pid ${owner.pid})`,
  );
}

function describe(stack: StackAddresses, parts: readonly PartStatus[]): object {
  const { pid, started_at, gateway_url } = stack;
  return { pid, started_at, gateway_url, parts };
}

function render(parts: readonly PartStatus[]): string {
  const rows = parts.map(({ name, url, ready, reason, pid, uptime_seconds }) => [
    name,
    url,
    ready ? 'yes' : `no: ${reason ?? 'not ready'}`,
    pid === undefined ? '-' : String(pid),
    uptime_seconds === undefined ? '-' : formatDuration(uptime_seconds),
  ]);
  return formatTable([['SERVICE', 'URL', 'READY', 'PID', 'UPTIME'], ...rows]);
}
