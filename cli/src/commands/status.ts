import { setTimeout as delay } from 'node:timers/promises';
import { formatFigures, formatOpenBreakers, whole } from '../figures/format-figures.ts';
import { createMeter, type Figures, type Meter } from '../figures/meter.ts';
import { parseDuration } from '../input/parse-duration.ts';
import { CliError } from '../program/cli-error.ts';
import type { CommandContext } from '../program/command.ts';
import { exitCodes } from '../program/exit-codes.ts';
import { findRunningStack, findStack } from '../program/find-stack.ts';
import { formatTable } from '../program/format-table.ts';
import { openLiveScreen } from '../program/live-screen.ts';
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
  readonly interval?: string;
}

const usualInterval = '2s';
const narrowTerminal = 80;

/** Shows the parts of the stack and how they do; with `--watch` again and again. */
export async function run(
  context: CommandContext,
  _args: readonly string[],
  { watch, interval }: StatusOptions,
): Promise<number | void> {
  const { output } = context;
  const meter = createMeter();
  const intervalMs = parseDuration(interval ?? usualInterval);
  if (watch) return keepShowing(context, meter, intervalMs);
  const look = await lookAtStack(context, meter);
  const { parts, remark } = look;
  output.result(describe(look), () => render(look));
  if (remark !== undefined) output.note(remark);
  return parts.every(({ ready }) => ready) ? exitCodes.ok : exitCodes.failure;
}

async function keepShowing(
  context: CommandContext,
  meter: Meter,
  intervalMs: number,
): Promise<void> {
  const { output, signal } = context;
  const screen = output.terminal && !output.json ? openLiveScreen(process.stdout) : undefined;
  try {
    for (;;) {
      const began = performance.now();
      const look = await lookAtStack(context, meter);
      const { parts, figures } = look;
      const columns = process.stdout.columns ?? narrowTerminal;
      const draw = (): string =>
        formatFigures(parts, figures, {
          colors: output.colors,
          columns: output.terminal ? columns : Infinity,
        });
      if (screen) screen.show(draw());
      else {
        const at = new Date().toISOString();
        output.record({ at, ...describe(look) }, () => `${at}\n${draw()}\n\n`);
      }
      const left = Math.max(0, intervalMs - (performance.now() - began));
      await delay(left, undefined, { signal });
    }
  } finally {
    screen?.end();
  }
}

interface Look {
  readonly stack: StackAddresses;
  readonly parts: readonly PartStatus[];
  readonly figures: Figures;
  /** What people are told besides. */
  readonly remark?: string;
}

/** Looks at the stack that runs from here; when there is none, at what others may have started. */
async function lookAtStack(context: CommandContext, meter: Meter): Promise<Look> {
  const { cwd, env, signal } = context;
  const started = findStarted(cwd);
  const savedGatewayUrl = openSessionStore(env).lastGatewayUrl();
  const stack = started ?? usualAddresses(findStack({ ...context, savedGatewayUrl }), env);
  // Side by side, so that something that hangs is waited for once.
  const [parts, figures] = await Promise.all([
    checkStack(stack, Date.now()),
    meter.read(stack.services, signal),
  ]);
  if (started) return { stack, parts, figures };
  const where = displayPath(locateStack(cwd).root, cwd);
  if (parts.some(({ name, ready }) => ready && name in stack.services)) {
    return { stack, parts, figures, remark: `none of these was started from ${where}` };
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

function describe({ stack, parts, figures: { services, pairs } }: Look): object {
  const { pid, started_at, gateway_url } = stack;
  const measured = parts.map((part) => ({
    ...part,
    ...(services[part.name] && { figures: services[part.name] }),
  }));
  return { pid, started_at, gateway_url, parts: measured, pairs };
}

function render({ parts, figures: { services, pairs } }: Look): string {
  const rows = parts.map(({ name, url, state, reason, pid, uptime_seconds }) => [
    name,
    url,
    reason === undefined ? state : `${state}: ${reason}`,
    whole(pid),
    uptime_seconds === undefined ? '-' : formatDuration(uptime_seconds),
    whole(services[name]?.lag),
  ]);
  const heads = ['SERVICE', 'URL', 'STATE', 'PID', 'UPTIME', 'LAG'];
  const breakers = formatOpenBreakers(pairs);
  return `${formatTable([heads, ...rows])}${breakers && `\n\n${breakers}`}`;
}
