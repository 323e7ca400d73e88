import { findRange, planReplay, type ReplayOptions } from '../../events/plan-replay.ts';
import { addCounts, type ReplayCount, replayEvents } from '../../events/replay-events.ts';
import {
  requireRun,
  type ServiceDatabases,
  withServiceDatabases,
} from '../../events/service-databases.ts';
import { CliError } from '../../program/cli-error.ts';
import type { CommandContext } from '../../program/command.ts';
import { exitCodes, type ExitCode } from '../../program/exit-codes.ts';
import { formatTable } from '../../program/format-table.ts';
import { quantity } from '../../program/quantity.ts';

const progressEveryMs = 2_000;

/** `fitsync events replay [PATTERN…]`: has a service handle past events, out of the outboxes of their senders. */
export async function run(
  context: CommandContext,
  patterns: readonly string[],
  options: ReplayOptions,
): Promise<ExitCode> {
  const { output } = context;
  const apply = options.yes === true;
  const reprocess = options.reprocess === true;
  const plan = await planReplay(patterns, options);
  return withServiceDatabases(context, async (databases) => {
    const { from, until } = await findRange(databases, plan);
    if (apply) await requireTables(databases, plan.group);
    const progress = trackProgress(context);
    let stopped: ExitCode | undefined;
    for (const [sender, types] of plan.types) {
      const replay = { sender, group: plan.group, range: { types, from, until }, reprocess, apply };
      stopped ??= await progress.follow(replayEvents(databases, replay));
    }
    const counts = addCounts(progress.counts);
    const total = counts.reduce((sum, { replayed }) => sum + replayed, 0);
    const unsettled = counts.reduce((sum, one) => sum + one.unsettled, 0);
    const report = {
      group: plan.group,
      from,
      until,
      reprocess,
      dry_run: !apply,
      replayed: total,
      types: counts,
    };
    output.result(report, () => render(counts, apply));
    if (unsettled > 0) {
      output.note(
        `${quantity(unsettled, 'event')} stay${unsettled === 1 ? 's' : ''} in the retry queue or dead: fitsync events dlq redrive`,
      );
    }
    if (!apply) output.note('nothing is done without --yes');
    if (stopped !== undefined && !reprocess)
      output.note('run it again to go on: no event is handled twice');
    return stopped ?? exitCodes.ok;
  });
}

/** Fails before anything is done when the group cannot be given events. */
async function requireTables(databases: ServiceDatabases, group: string): Promise<void> {
  requireRun(
    group,
    await databases.run(group, (sql) =>
      sql.query('SELECT FROM inbox, retry_queue, dead_letter LIMIT 1'),
    ),
  );
}

/** Follows batches: adds up, tells how far it is, and ends early with Ctrl-C or a failure. */
function trackProgress({ output, signal }: CommandContext): {
  readonly counts: readonly ReplayCount[];
  follow(
    batches: AsyncIterable<{ counts: readonly ReplayCount[]; size: number; lastId: string }>,
  ): Promise<ExitCode | undefined>;
} {
  const counts: ReplayCount[] = [];
  let seen = 0;
  let lastId: string | undefined;
  let told = performance.now();
  const tellWhere = (): void => {
    if (lastId !== undefined)
      output.note(`stopped after ${quantity(seen, 'event')}, the last one ${lastId}`);
  };
  return {
    counts,
    async follow(batches) {
      try {
        for await (const batch of batches) {
          counts.push(...batch.counts);
          seen += batch.size;
          lastId = batch.lastId;
          if (performance.now() - told > progressEveryMs) {
            told = performance.now();
            output.note(`${quantity(seen, 'event')} so far`);
          }
          if (!signal.aborted) continue;
          tellWhere();
          return exitCodes.interrupted;
        }
        return undefined;
      } catch (error) {
        // Nothing was done: it failed as a whole.
        if (lastId === undefined || !(error instanceof CliError)) throw error;
        output.note(`failed: ${error.message}`);
        tellWhere();
        return exitCodes.partlyFailed;
      }
    },
  };
}

function render(counts: readonly ReplayCount[], apply: boolean): string {
  if (counts.length === 0) return 'no events';
  const rows = counts.map(({ type, found, replayed }) => [type, String(found), String(replayed)]);
  return formatTable([['TYPE', 'FOUND', apply ? 'QUEUED' : 'TO QUEUE'], ...rows]);
}
