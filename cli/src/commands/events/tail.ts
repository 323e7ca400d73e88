import type { Envelope } from '@fitsync/descriptor';
import type { LogStart } from '@fitsync/runtime/events';
import type { Redis } from 'ioredis';
import { type CatalogEvent, loadEvents } from '../../contracts/catalog.ts';
import { unknownName } from '../../contracts/unknown-name.ts';
import { formatEvent } from '../../events/format-event.ts';
import { parseCount } from '../../input/parse-count.ts';
import { parseDuration } from '../../input/parse-duration.ts';
import { CliError } from '../../program/cli-error.ts';
import type { CommandContext } from '../../program/command.ts';
import { exitCodes, type ExitCode } from '../../program/exit-codes.ts';
import { findStack } from '../../program/find-stack.ts';

interface TailOptions {
  readonly count?: string;
  readonly timeout?: string;
  readonly since?: string;
  readonly last?: string;
  readonly source?: string;
}

/** What the options mean. */
interface TailPlan {
  readonly source: 'stream' | 'pubsub';
  readonly from: LogStart;
  /** Ends after so many events; `Infinity` when only Ctrl-C does. */
  readonly count: number;
  readonly timeoutMs: number | undefined;
  readonly patterns: readonly string[];
  /** The events that the patterns mean. */
  readonly events: ReadonlyMap<string, CatalogEvent>;
}

/** `fitsync events tail [PATTERN…]`: shows events as they happen, until told to stop. */
export async function run(
  context: CommandContext,
  patterns: readonly string[],
  options: TailOptions,
): Promise<ExitCode> {
  const plan = toPlan(options, patterns, await matchingEvents(patterns));
  const { output } = context;
  const [{ connectRedis }, source] = await Promise.all([
    import('../../events/connect-redis.ts'),
    loadSource(plan),
  ]);
  const redis = await connectRedis(findStack(context).redisUrl);
  const limit = plan.timeoutMs === undefined ? [] : [AbortSignal.timeout(plan.timeoutMs)];
  const signal = AbortSignal.any([context.signal, ...limit]);
  const onReady = (): void => {
    output.note(`tailing ${patterns.join(' ') || '**'}`);
    if (output.interactive) output.note('waiting for events; Ctrl-C ends it');
  };
  let seen = 0;
  try {
    for await (const envelope of source(redis, { signal, onReady })) {
      const key = plan.events.get(envelope.event)?.key ?? 'key';
      output.record(envelope, () => formatEvent(envelope, key, output.colors));
      seen += 1;
      if (seen >= plan.count) return exitCodes.ok;
    }
  } finally {
    redis.disconnect();
  }
  output.note(`${seen} ${seen === 1 ? 'event' : 'events'}`);
  return context.signal.aborted ? exitCodes.interrupted : exitCodes.timedOut;
}

async function matchingEvents(
  patterns: readonly string[],
): Promise<ReadonlyMap<string, CatalogEvent>> {
  const [events, { matchEvents }] = await Promise.all([
    loadEvents(),
    import('@fitsync/runtime/events'),
  ]);
  for (const pattern of patterns) {
    // Waiting for an event that does not exist would look like waiting for one that does.
    if (!events.some(({ type }) => matchEvents([pattern])(type))) {
      const types = events.map(({ type }) => type);
      const subjects = types.map((type) => `${type.split('.')[0]}.*`);
      throw unknownName('event that matches', pattern, [...new Set(subjects), ...types]);
    }
  }
  const matches = matchEvents(patterns);
  return new Map(events.filter(({ type }) => matches(type)).map((event) => [event.type, event]));
}

function toPlan(
  { count, timeout, since, last, source = 'stream' }: TailOptions,
  patterns: readonly string[],
  events: TailPlan['events'],
): TailPlan {
  if (source !== 'stream' && source !== 'pubsub') {
    throw new CliError(exitCodes.usage, `--source is stream or pubsub, not "${source}"`);
  }
  if (source === 'pubsub' && (since !== undefined || last !== undefined)) {
    throw new CliError(
      exitCodes.usage,
      'Pub/Sub keeps nothing: --since and --last need the stream',
    );
  }
  if (since !== undefined && last !== undefined) {
    throw new CliError(exitCodes.usage, '--since and --last exclude each other');
  }
  return {
    source,
    from: toStart(since, last),
    count: count === undefined ? Infinity : parseCount('--count', count),
    timeoutMs: timeout === undefined ? undefined : parseDuration(timeout),
    patterns,
    events,
  };
}

function toStart(since: string | undefined, last: string | undefined): LogStart {
  if (since !== undefined) return { since: new Date(Date.now() - parseDuration(since)) };
  return last === undefined ? 'end' : { last: parseCount('--last', last) };
}

interface Following {
  readonly signal: AbortSignal;
  readonly onReady: () => void;
}

/** The way to the events that the plan asks for. */
async function loadSource({
  source,
  from,
  patterns,
  events,
}: TailPlan): Promise<(redis: Redis, following: Following) => AsyncIterable<Envelope>> {
  if (source === 'pubsub') {
    const { tailChannels } = await import('../../events/tail-channels.ts');
    return (redis, following) => tailChannels(redis, { ...following, types: [...events.keys()] });
  }
  const { tailEnvelopes } = await import('../../events/tail-envelopes.ts');
  const services = [...new Set([...events.values()].map(({ sender }) => sender))];
  return (redis, following) => tailEnvelopes(redis, { ...following, from, patterns, services });
}
