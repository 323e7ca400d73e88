import { loadGroups, loadSenders } from '../../contracts/groups.ts';
import { unknownName } from '../../contracts/unknown-name.ts';
import { withEventSources } from '../../events/event-sources.ts';
import { findGroupTraces, type GroupTrace, removeGroup } from '../../events/remove-group.ts';
import { CliError } from '../../program/cli-error.ts';
import type { CommandContext } from '../../program/command.ts';
import { exitCodes } from '../../program/exit-codes.ts';
import { formatTable } from '../../program/format-table.ts';
import { quantity } from '../../program/quantity.ts';

interface RemoveOptions {
  readonly yes?: true;
}

/** `fitsync events groups remove GROUP`: forgets a group whose service is gone, so that logs can be trimmed. */
export async function run(
  context: CommandContext,
  [name = '']: readonly string[],
  { yes }: RemoveOptions,
): Promise<void> {
  const { output } = context;
  const [groups, senders] = await Promise.all([loadGroups(), loadSenders()]);
  const declared = groups.some((group) => group.name === name);
  await withEventSources(context, async (sources) => {
    const { traces, others, replicas } = await findGroupTraces(sources, senders, name);
    if (replicas.length > 0) throw stillAlive(name, replicas);
    if (traces.length === 0 && !declared) {
      const names = [...others, ...groups.map((group) => group.name)];
      throw unknownName('group', name, names);
    }
    output.note(`${name}: ${quantity(traces.length, 'log')} to forget it in`);
    if (declared) {
      output.note(
        `a contract says that ${name} receives events: when it starts, it is there again`,
      );
    }
    const logs = yes ? await removeGroup(sources, traces, name) : traces;
    output.result({ group: name, removed: yes === true, declared, logs }, () => render(logs));
    if (!yes) output.note('nothing is done without --yes');
  });
}

function stillAlive(name: string, replicas: readonly string[]): CliError {
  return new CliError(
    exitCodes.failure,
    `${name} is alive: ${quantity(replicas.length, 'replica')} of it read${replicas.length === 1 ? 's' : ''} events`,
    {
      hints: ['stop the service first; a dead replica is noticed after some 15 seconds'],
      details: { replicas },
    },
  );
}

function render(traces: readonly GroupTrace[]): string {
  return formatTable([
    ['LOG', 'IN REDIS', 'PENDING', 'REMEMBERED BY SENDER'],
    ...traces.map(({ log, partitions, pending, remembered }) => [
      log,
      quantity(partitions, 'partition'),
      String(pending),
      quantity(remembered, 'partition'),
    ]),
  ]);
}
