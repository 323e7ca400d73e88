import { setTimeout as delay } from 'node:timers/promises';
import { loadGroups, loadSenders } from '../../contracts/groups.ts';
import { withEventSources } from '../../events/event-sources.ts';
import { type Lag, measureLag } from '../../events/measure-lag.ts';
import { readGroupLogs, selectGroup } from '../../events/read-group-logs.ts';
import { parseCount } from '../../input/parse-count.ts';
import { parseDuration } from '../../input/parse-duration.ts';
import type { CommandContext } from '../../program/command.ts';
import { exitCodes, type ExitCode } from '../../program/exit-codes.ts';
import { formatTable } from '../../program/format-table.ts';
import type { Output } from '../../program/output.ts';
import { quantity } from '../../program/quantity.ts';
import { formatDuration } from '../../stack/stack-status.ts';

interface LagOptions {
  readonly max?: string;
  readonly maxAge?: string;
  readonly watch?: string;
}

const clearScreen = '\u001B[2J\u001B[H';

interface Limits {
  readonly count: number;
  readonly seconds: number;
}

/** `fitsync events lag [GROUP]`: what each group has still to do; exits 6 when that is more than allowed. */
export async function run(
  context: CommandContext,
  [name]: readonly string[],
  { max, maxAge, watch }: LagOptions,
): Promise<ExitCode> {
  const { output, signal } = context;
  const limits: Limits = {
    count: max === undefined ? Infinity : parseCount('--max', max, 0),
    seconds: maxAge === undefined ? Infinity : parseDuration(maxAge) / 1_000,
  };
  const interval = watch === undefined ? undefined : parseDuration(watch);
  const [groups, senders] = await Promise.all([loadGroups(), loadSenders()]);
  return withEventSources(context, async (sources) => {
    for (;;) {
      const lags = selectGroup(await readGroupLogs(sources, groups, senders), name).map((log) =>
        measureLag(log, Date.now()),
      );
      print(output, lags, interval !== undefined);
      const over = lags.filter(
        (lag) =>
          // An app that is behind is no fault of the platform.
          (lag.declared || name !== undefined) &&
          (lag.count > limits.count || lag.seconds > limits.seconds),
      );
      for (const lag of over) output.note(`over the limit: ${describe(lag)}`);
      if (over.length > 0) return exitCodes.assertionNotMet;
      if (interval === undefined) return exitCodes.ok;
      await delay(interval, undefined, { signal });
    }
  });
}

function print(output: Output, lags: readonly Lag[], again: boolean): void {
  const report = { at: new Date().toISOString(), groups: lags };
  if (!again) output.result(report, () => render(lags));
  // On a terminal each table replaces the one before.
  else output.record(report, () => `${process.stdout.isTTY ? clearScreen : ''}${render(lags)}`);
}

function describe({ group, log, count, seconds }: Lag): string {
  return `${group} has ${quantity(count, 'event')} of ${log} to handle, the first for ${formatDuration(seconds)}`;
}

function render(lags: readonly Lag[]): string {
  const rows = lags.map((lag) => [
    lag.group,
    lag.log,
    ...[lag.count, lag.unpublished, lag.undelivered, lag.pending, lag.retrying].map(String),
    lag.count === 0 ? '-' : formatDuration(lag.seconds),
    lag.declared ? lag.state : `${lag.state}, in no contract`,
  ]);
  const heads = ['GROUP', 'LOG', 'LAG', 'OUTBOX', 'NEW', 'PENDING', 'RETRYING', 'OLDEST', 'STATE'];
  return formatTable([heads, ...rows]);
}
