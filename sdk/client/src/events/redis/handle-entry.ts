import type { Envelope } from '@fitsync/descriptor';
import { ApiError } from '../../errors/api-error.ts';
import { UnavailableError } from '../../errors/call-errors.ts';
import { pause } from '../../pause.ts';
import type { LogEntry, MalformedEntry } from '../log/log-entry.ts';
import type { FailedEvent } from './failed-event.ts';

/** What is done with the entries of a log. */
export interface EntryHandling {
  readonly dispatch: (event: Envelope) => Promise<void>;
  readonly matches: (type: string) => boolean;
  readonly onFailed: (failed: FailedEvent) => unknown;
  /** Milliseconds to wait before each further attempt. */
  readonly retryDelays: readonly number[];
  /** Hears of what makes an event wait that is not its fault. */
  readonly onWait: (error: unknown) => void;
}

/** Milliseconds between two attempts while something is away: at first, and at most. */
const [firstWait, longestWait] = [1_000, 30_000];
/** An event that was given out so often, each time to a process that has died, is suspected to be what they died of. */
const suspiciousDeliveries = 5;

/**
 * Has an entry handled, with further attempts, or given up. Resolves with false when the signal came first: then nothing
 * has become of it. `deliveries` is how often it was given out, this time included.
 */
export async function handleEntry(
  handling: EntryHandling,
  item: LogEntry | MalformedEntry,
  deliveries: number,
  signal: AbortSignal,
): Promise<boolean> {
  if (!('envelope' in item)) {
    return giveUp(handling, item, { error: new Error('it is no event'), attempts: 0 }, signal);
  }
  if (!handling.matches(item.envelope.event)) return true;
  if (deliveries > suspiciousDeliveries) {
    const error = new Error(`${deliveries - 1} processes that were given it have ended`);
    return giveUp(handling, item, { error, attempts: deliveries - 1 }, signal);
  }
  let failures = 0;
  let wait = firstWait;
  for (;;) {
    let delay: number;
    try {
      await handling.dispatch(item.envelope);
      return true;
    } catch (error) {
      if (isAway(error)) {
        handling.onWait(error);
        delay = wait;
        wait = Math.min(wait * 2, longestWait);
      } else {
        const next = handling.retryDelays[failures];
        failures += 1;
        if (next === undefined)
          return giveUp(handling, item, { error, attempts: failures }, signal);
        delay = next;
      }
    }
    await pause(delay, signal);
    if (signal.aborted) return false;
  }
}

/** Whether the platform cannot be asked just now: no fault of the event, which would only be given up with all others. */
function isAway(error: unknown): boolean {
  if (error instanceof UnavailableError) return true;
  return error instanceof ApiError && (error.status === 503 || error.status === 429);
}

/** Nothing may be lost: who takes what failed is asked until it has taken it. */
async function giveUp(
  { onFailed, onWait }: EntryHandling,
  item: LogEntry | MalformedEntry,
  failure: Pick<FailedEvent, 'error' | 'attempts'>,
  signal: AbortSignal,
): Promise<boolean> {
  const { service, partition, id } = item;
  const [event, text] =
    'envelope' in item ? [item.envelope, JSON.stringify(item.envelope)] : [undefined, item.text];
  for (let wait = firstWait; ; wait = Math.min(wait * 2, longestWait)) {
    try {
      await onFailed({ event, text, ...failure, place: `${service}/${partition}/${id}` });
      return true;
    } catch (error) {
      onWait(error);
    }
    await pause(wait, signal);
    if (signal.aborted) return false;
  }
}
