import type { Envelope } from '@fitsync/descriptor';
import type { Redis } from 'ioredis';
import type { Condition } from './compile-where.ts';

/** What to follow on Pub/Sub. */
export interface ChannelTail {
  /** Names of events, which are the names of their channels. */
  readonly types: readonly string[];
  /** Absent when all events are wanted. */
  readonly where?: Condition;
  readonly signal: AbortSignal;
  /** Hears that the subscription stands. */
  readonly onReady: () => void;
  /** Hears of a message that is no event. */
  readonly onMalformed: (place: string, text: string) => void;
  /** Hears, once per outage, that Redis is away. */
  readonly onInterruption?: (error: Error) => void;
  /** Hears that it is back. */
  readonly onResume?: () => void;
}

/** Follows the Pub/Sub channels as any subscriber does: what is published while it is away is gone. */
export async function* tailChannels(
  redis: Redis,
  { types, where, signal, onReady, onMalformed, ...outage }: ChannelTail,
): AsyncGenerator<Envelope, void> {
  const arrived: { readonly channel: string; readonly message: string }[] = [];
  let wake = Promise.withResolvers<void>();
  redis.on('message', (channel: string, message: string) => {
    arrived.push({ channel, message });
    wake.resolve();
  });
  signal.addEventListener('abort', () => wake.resolve(), { once: true });
  watchOutages(redis, outage);
  await redis.subscribe(...types);
  onReady();
  while (!signal.aborted) {
    await wake.promise;
    wake = Promise.withResolvers();
    for (const { channel, message } of arrived.splice(0)) {
      const envelope = parse(message);
      if (envelope === undefined) onMalformed(`message on ${channel}`, message);
      else if (where === undefined || (await where(envelope))) yield envelope;
    }
  }
}

/** The connection comes back by itself, with its subscriptions. */
function watchOutages(
  redis: Redis,
  { onInterruption, onResume }: Pick<ChannelTail, 'onInterruption' | 'onResume'>,
): void {
  let away = false;
  redis.on('close', () => {
    if (!away && redis.status !== 'end') onInterruption?.(new Error('the connection broke'));
    away = true;
  });
  redis.on('ready', () => {
    if (away) onResume?.();
    away = false;
  });
}

function parse(message: string): Envelope | undefined {
  try {
    const value: unknown = JSON.parse(message);
    return isEnvelope(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isEnvelope(value: unknown): value is Envelope {
  return typeof value === 'object' && value !== null && 'event' in value && 'data' in value;
}
