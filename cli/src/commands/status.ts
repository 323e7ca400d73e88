import { setTimeout as delay } from 'node:timers/promises';
import { CliError } from '../program/cli-error.ts';
import type { CommandContext } from '../program/command.ts';
import { exitCodes } from '../program/exit-codes.ts';
import { formatTable } from '../program/format-table.ts';
import { readLockOwner } from '../stack/lock.ts';
import { displayPath, locateStack, type StackPaths } from '../stack/paths.ts';
import { readStackFile, type StackFile } from '../stack/stack-file.ts';
import { checkStack, formatDuration, type PartStatus } from '../stack/stack-status.ts';

interface StatusOptions {
  readonly watch?: true;
}

const watchIntervalMs = 1000;

/** Shows the parts of the running stack; with `--watch` again and again. */
export async function run(
  context: CommandContext,
  _args: readonly string[],
  { watch }: StatusOptions,
): Promise<number | void> {
  const { output, signal, cwd } = context;
  const paths = locateStack(cwd);
  if (!watch) {
    const stack = requireStack(paths, cwd);
    const parts = await checkStack(stack, Date.now());
    output.result(describe(stack, parts), () => render(parts));
    return parts.every(({ ready }) => ready) ? exitCodes.ok : exitCodes.failure;
  }
  for (;;) {
    const stack = requireStack(paths, cwd);
    const parts = await checkStack(stack, Date.now());
    // On a terminal each table replaces the one before.
    const home = process.stdout.isTTY ? '\u001B[2J\u001B[H' : '';
    output.record(describe(stack, parts), () => `${home}${render(parts)}\n`);
    await delay(watchIntervalMs, undefined, { signal });
  }
}

function requireStack(paths: StackPaths, cwd: string): StackFile {
  const owner = readLockOwner(paths.lockFile);
  const stack = readStackFile(paths.stackFile);
  if (owner && stack?.pid === owner.pid) return stack;
  const where = displayPath(paths.root, cwd);
  throw new CliError(
    exitCodes.unreachableOrForbidden,
    owner
      ? `the stack in ${where} is starting or stopping (pid ${owner.pid})`
      : `nothing runs in ${where}`,
    { hints: owner ? [] : ['fitsync up starts it'] },
  );
}

function describe(stack: StackFile, parts: readonly PartStatus[]): object {
  const { pid, started_at, gateway_url } = stack;
  return { pid, started_at, ...(gateway_url !== undefined && { gateway_url }), parts };
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
