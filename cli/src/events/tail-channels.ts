import type { Envelope } from '@fitsync/descriptor';
import type { Redis } from 'ioredis';

/** What to follow on Pub/Sub. */
export interface ChannelTail {
  /** Names of events, which are the names of their channels. */
  readonly types: readonly string[];
  readonly signal: AbortSignal;
  /** Hears that the subscription stands. */
  readonly onReady: () => void;
}

/** Follows the Pub/Sub channels as any subscriber does: what is published while it is away is gone. */
export async function* tailChannels(
  redis: Redis,
  { types, signal, onReady }: ChannelTail,
): AsyncGenerator<Envelope, void> {
  const arrived: string[] = [];
  let wake = Promise.withResolvers<void>();
  redis.on('message', (_channel: string, message: string) => {
    arrived.push(message);
    wake.resolve();
  });
  signal.addEventListener('abort', () => wake.resolve(), { once: true });
  await redis.subscribe(...types);
  onReady();
  while (!signal.aborted) {
    await wake.promise;
    wake = Promise.withResolvers();
    for (const message of arrived.splice(0)) {
      const envelope: unknown = JSON.parse(message);
      if (isEnvelope(envelope)) yield envelope;
    }
  }
}

function isEnvelope(value: unknown): value is Envelope {
  return typeof value === 'object' && value !== null && 'event' in value && 'data' in value;
}
