import { findCorrelated } from '@fitsync/runtime/events';
import { loadEventServices } from '../../contracts/groups.ts';
import { buildCauseTree, type CauseNode } from '../../events/cause-tree.ts';
import { findPublished } from '../../events/find-passport.ts';
import { withServiceDatabases } from '../../events/service-databases.ts';
import { CliError } from '../../program/cli-error.ts';
import type { CommandContext } from '../../program/command.ts';
import { exitCodes } from '../../program/exit-codes.ts';
import type { Colors } from '../../program/output.ts';

const mostPerService = 1_000;

/** `fitsync events trace ID|CORRELATION`: what one request has set off, in all services. */
export async function run(context: CommandContext, [id = '']: readonly string[]): Promise<void> {
  const { output } = context;
  const services = await loadEventServices();
  const { correlation, found } = await withServiceDatabases(context, async (databases) => {
    const published = await findPublished(databases, services, id.toLowerCase());
    const correlation = published ? correlationOf(published.row.envelope) : id;
    const found = await Promise.all(
      services.map((service) =>
        databases.run(service, (sql) => findCorrelated(sql, correlation, mostPerService)),
      ),
    );
    return { correlation, found: found.map((events) => events ?? []) };
  });
  if (found.every((events) => events.length === 0)) {
    throw new CliError(
      exitCodes.unknownName,
      `no service knows an event or a correlation "${id}"`,
      {
        hints: [
          'events are kept for 30 days; every answer of the platform carries its correlation id',
        ],
      },
    );
  }
  if (found.some((events) => events.length === mostPerService)) {
    output.note(`only the first ${mostPerService} events of each service are shown`);
  }
  const tree = buildCauseTree(found.flat());
  output.result({ correlation_id: correlation, events: tree }, () =>
    [`correlation ${correlation}`, ...drawTree(tree, id.toLowerCase(), output.colors)].join('\n'),
  );
}

function correlationOf(text: string): string {
  const envelope: { readonly correlation_id: string } = JSON.parse(text);
  return envelope.correlation_id;
}

/** The events as a tree of lines; the one that was asked for is marked. */
function drawTree(
  nodes: readonly CauseNode[],
  asked: string,
  colors: Colors,
  indent = '',
): string[] {
  return nodes.flatMap((node, at) => {
    const { event, event_id, source, timestamp, gap_ms, caused } = node;
    const isLast = at === nodes.length - 1;
    const text = `${event}  ${colors.dim(`${source}  ${event_id}  ${timestamp}`)}  +${gap_ms} ms`;
    const mark = event_id === asked ? '  ←' : '';
    return [
      `${indent}${isLast ? '└─' : '├─'} ${text}${mark}`,
      ...drawTree(caused, asked, colors, `${indent}${isLast ? '   ' : '│  '}`),
    ];
  });
}
