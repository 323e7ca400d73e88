import { loadEvents } from '../../contracts/catalog.ts';
import { loadEventServices } from '../../contracts/groups.ts';
import { withEventSources } from '../../events/event-sources.ts';
import { findPassport, type GroupReception, type Passport } from '../../events/find-passport.ts';
import { CliError } from '../../program/cli-error.ts';
import type { CommandContext } from '../../program/command.ts';
import { exitCodes } from '../../program/exit-codes.ts';
import { formatTable } from '../../program/format-table.ts';
import { quantity } from '../../program/quantity.ts';

/** `fitsync events get ID`: an event, and where it is. */
export async function run(context: CommandContext, [id = '']: readonly string[]): Promise<void> {
  const [events, services] = await Promise.all([loadEvents(), loadEventServices()]);
  const passport = await withEventSources(context, (sources) =>
    findPassport(sources, { events, services }, id.toLowerCase()),
  );
  if (!passport) {
    throw new CliError(exitCodes.unknownName, `no service knows an event "${id}"`, {
      hints: ['events are kept for 30 days; fitsync events tail --last 10 shows recent ones'],
    });
  }
  context.output.result(passport, () => render(passport));
}

function render({ envelope, outbox, log, groups }: Passport): string {
  const places = [
    ['outbox', outbox ? describeOutbox(outbox) : 'in none any more'],
    ...(log ? [['log', `${logStates[log.state]}: partition ${log.partition}, ${log.id}`]] : []),
    ...groups.map((group) => [group.group, describeReception(group)]),
  ];
  const document = envelope === undefined ? [] : [JSON.stringify(envelope, null, 2), ''];
  return [...document, formatTable(places)].join('\n');
}

const logStates = {
  held: 'in the log',
  trimmed: 'trimmed from the log',
  lost: 'lost by Redis, to be written again',
} as const;

function describeOutbox({
  service,
  state,
  recorded_at,
  published_at,
}: NonNullable<Passport['outbox']>): string {
  return state === 'waiting'
    ? `of ${service}, recorded ${recorded_at}, waiting to be published`
    : `of ${service}, recorded ${recorded_at}, published ${published_at}`;
}

function describeReception(reception: GroupReception): string {
  switch (reception.state) {
    case 'never run':
      return 'waiting: the service has never run';
    case 'waiting':
      return 'waiting';
    case 'handled':
      return `handled, received ${reception.received_at}`;
    case 'retrying': {
      const { attempts, due_at, error, redrives } = reception;
      const history = `${quantity(attempts, 'attempt')}${redrives > 0 ? `, ${quantity(redrives, 'redrive')}` : ''}`;
      return `retrying: ${history}, due ${due_at}${error === null ? '' : `: ${error}`}`;
    }
    case 'dead': {
      const { reason, attempts, dead_at, error } = reception;
      return `dead: ${reason} after ${quantity(attempts, 'attempt')}, ${dead_at}: ${error}`;
    }
  }
}
