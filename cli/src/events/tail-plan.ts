import type { LogStart } from '@fitsync/runtime/events';
import { type CatalogEvent, loadEvents } from '../contracts/catalog.ts';
import { parseCount } from '../input/parse-count.ts';
import { parseDuration } from '../input/parse-duration.ts';
import { parseMoment } from '../input/parse-moment.ts';
import { CliError } from '../program/cli-error.ts';
import { exitCodes } from '../program/exit-codes.ts';
import { type Condition, compileWhere } from './compile-where.ts';
import { matchingEvents } from './matching-events.ts';

/** The options of `fitsync events tail`. */
export interface TailOptions {
  readonly count?: string;
  readonly timeout?: string;
  readonly since?: string;
  readonly last?: string;
  readonly where?: string;
  readonly source?: string;
  readonly verify?: true;
  readonly exitAtEnd?: true;
}

/** What the options mean. */
export interface TailPlan {
  readonly source: 'stream' | 'pubsub';
  readonly from: LogStart;
  /** Ends after so many events; `Infinity` when only Ctrl-C does. */
  readonly count: number;
  readonly timeoutMs: number | undefined;
  readonly patterns: readonly string[];
  /** The events that the patterns mean. */
  readonly events: readonly CatalogEvent[];
  /** Every event there is. */
  readonly catalog: ReadonlyMap<string, CatalogEvent>;
  readonly where: Condition | undefined;
  readonly verify: boolean;
  readonly exitAtEnd: boolean;
}

/** Works out what to tail; `note` tells of a condition that fails. */
export async function planTail(
  options: TailOptions,
  patterns: readonly string[],
  note: (text: string) => void,
): Promise<TailPlan> {
  const { count, timeout, since, last, where, source = 'stream', verify, exitAtEnd } = options;
  const events = await loadEvents();
  const matching = await matchingEvents(events, patterns);
  if (source !== 'stream' && source !== 'pubsub') {
    throw new CliError(exitCodes.usage, `--source is stream or pubsub, not "${source}"`);
  }
  if (source === 'pubsub' && (since !== undefined || last !== undefined || exitAtEnd)) {
    throw new CliError(
      exitCodes.usage,
      'Pub/Sub keeps nothing: --since, --last and --exit-at-end need the stream',
    );
  }
  if (since !== undefined && last !== undefined) {
    throw new CliError(exitCodes.usage, '--since and --last exclude each other');
  }
  return {
    source,
    from: toStart(options),
    count: count === undefined ? Infinity : parseCount('--count', count),
    timeoutMs: timeout === undefined ? undefined : parseDuration(timeout),
    patterns,
    events: matching,
    catalog: new Map(events.map((event) => [event.type, event])),
    where:
      where === undefined
        ? undefined
        : await compileWhere(where, (reason) =>
            note(`--where does not fit an event, which is left out: ${reason}`),
          ),
    verify: verify === true,
    exitAtEnd: exitAtEnd === true,
  };
}

function toStart({ since, last, exitAtEnd }: TailOptions): LogStart {
  if (since !== undefined) return { since: parseMoment('--since', since, new Date()) };
  if (last !== undefined) return { last: parseCount('--last', last) };
  // From the end to the end there would be nothing.
  return exitAtEnd ? 'start' : 'end';
}
