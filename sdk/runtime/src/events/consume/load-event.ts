import pLimit from 'p-limit';
import type { ConsumerContext } from './consumer-context.ts';
import type { EventEntry } from './decode-entry.ts';
import { isUnavailable, typeOfFailure } from './failure.ts';
import type { Preparation } from './plan-batch.ts';

/** Events of a batch whose handlers ask others at the same time. */
const loadsAtOnce = 16;

const seconds = (since: number): number => (performance.now() - since) / 1_000;

/**
 * Lets the handler of an event ask others for what it needs. A failure is an answer, too, unless somebody is away: that
 * is thrown, for it says nothing about the event.
 */
export async function loadEvent(
  { contract, handlers, calls, tracer }: ConsumerContext,
  { type, event }: EventEntry,
  signal: AbortSignal,
): Promise<Preparation> {
  const { correlation_id: correlationId, event_id: eventId } = event;
  const step = { kind: 'consumer', type, eventId, correlationId, group: contract.name } as const;
  const span = tracer.start(step, event);
  const handler = handlers[type];
  if (!handler?.load) return { ready: true, loaded: undefined, seconds: 0, span };
  const begun = performance.now();
  try {
    const origin = { correlationId, ...span.context, signal };
    const loaded = await handler.load(event, { calls: calls(origin), signal });
    return { ready: true, loaded, seconds: seconds(begun), span };
  } catch (error) {
    if (signal.aborted || isUnavailable(error)) {
      span.end({ error: typeOfFailure(error) });
      throw error;
    }
    return { ready: false, error, seconds: seconds(begun), span };
  }
}

/** Loads for several events at once; by their ids. */
export async function loadEvents(
  context: ConsumerContext,
  entries: readonly EventEntry[],
  signal: AbortSignal,
): Promise<Map<string, Preparation>> {
  const limit = pLimit(loadsAtOnce);
  const prepared = entries.map(async (entry) => {
    // Handlers without `load` are the common case, and waiting for a turn costs more than they do.
    const preparation = context.handlers[entry.type]?.load
      ? await limit(() => loadEvent(context, entry, signal))
      : await loadEvent(context, entry, signal);
    return [entry.eventId, preparation] as const;
  });
  return new Map(await Promise.all(prepared));
}
