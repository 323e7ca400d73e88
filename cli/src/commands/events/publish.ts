import { randomUUID } from 'node:crypto';
import { buildEvent, checkEvent, type EventDraft } from '../../contracts/build-event.ts';
import type { CatalogEvent } from '../../contracts/catalog.ts';
import { findEvent } from '../../contracts/find-event.ts';
import { refuse } from '../../contracts/violations.ts';
import { requireDatabaseUrl } from '../../events/require-database-url.ts';
import { readJson } from '../../input/read-json.ts';
import type { CommandContext } from '../../program/command.ts';
import { findStack } from '../../program/find-stack.ts';

interface PublishOptions {
  readonly set: readonly string[];
  readonly example?: true;
  readonly dryRun?: true;
}

/** `fitsync events publish TYPE …`: puts a valid event into the outbox of the service that sends it. */
export async function run(
  context: CommandContext,
  [type = '', payload]: readonly string[],
  options: PublishOptions,
): Promise<void> {
  const event = await findEvent(type);
  const draft = buildEvent(event, await readPayload(event, payload, options), options.set);
  const errors = checkEvent(event, draft);
  if (errors.length > 0) throw refuse(`The event ${type}`, errors, event.example.data);

  const { output } = context;
  const { data } = draft;
  if (options.dryRun) {
    const preview = { event: type, source: event.sender, data };
    output.result(preview, () => JSON.stringify(preview, null, 2));
    return;
  }
  const url = requireDatabaseUrl(event.sender, findStack(context), context.env, [
    'to see the event without publishing it: --dry-run',
  ]);
  // The database driver is loaded only now: most refusals come before.
  const { publishEvent } = await import('../../events/publish-event.ts');
  const published = await publishEvent(url, {
    event,
    data,
    correlationId: correlationIdOf(draft),
  });
  output.result(published, () => published.event_id);
}

async function readPayload(
  event: CatalogEvent,
  payload: string | undefined,
  { example }: PublishOptions,
): Promise<unknown> {
  if (payload !== undefined) return readJson(payload);
  return example ? event.example.data : {};
}

function correlationIdOf({ envelope }: EventDraft): string {
  const given = envelope?.['correlation_id'];
  return typeof given === 'string' ? given : randomUUID();
}
