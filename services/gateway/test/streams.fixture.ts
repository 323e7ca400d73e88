import { eventExamples } from '@fitsync/contracts/events';
import type { EventPayloads, EventType } from '@fitsync/contracts/events';
import type { Envelope, ServerSentEvent } from '@fitsync/descriptor';
import { uuidv7 } from '@fitsync/runtime/db';
import { logKey, partitionOf } from '@fitsync/runtime/events';
import { readEventStream } from '@fitsync/sdk/events';
import { eventually, type TestRedis } from '@fitsync/testing';
import { onTestFinished } from 'vitest';

/** An event that keeps to its contract: the example with other data and an id of its own. */
export function eventOf<Type extends EventType>(
  type: Type,
  data: Partial<EventPayloads[Type]>,
  event_id = uuidv7(),
): Envelope<Type, EventPayloads[Type]> {
  const example = eventExamples[type];
  return { ...example, event_id, data: { ...example.data, ...data } };
}

/** Puts events into the log, one after the other, as a relay does. */
export async function publish(
  { client }: Pick<TestRedis, 'client'>,
  ...envelopes: readonly Envelope[]
): Promise<void> {
  for (const envelope of envelopes) {
    const { client_id, user_id } = envelope.data as { client_id?: string; user_id?: string };
    const key = logKey(envelope.source, partitionOf(client_id ?? user_id ?? ''));
    await client.xadd(key, '*', 't', envelope.event, 'e', JSON.stringify(envelope));
  }
}

/** A stream that somebody reads. */
export interface Followed {
  readonly status: number;
  readonly headers: Headers;
  /** All that has arrived. */
  readonly received: readonly ServerSentEvent[];
  /** Resolves when the stream has ended. */
  readonly ended: Promise<void>;
  close(): void;
}

/** Opens a stream, until the test is over. */
export async function follow(
  url: string,
  headers: Readonly<Record<string, string>>,
): Promise<Followed> {
  const abort = new AbortController();
  onTestFinished(() => abort.abort());
  const response = await fetch(url, { headers, signal: abort.signal });
  const received: ServerSentEvent[] = [];
  const read = async (): Promise<void> => {
    if (!response.ok || response.body === null) return;
    for await (const event of readEventStream(response.body)) received.push(event);
  };
  return {
    status: response.status,
    headers: response.headers,
    received,
    ended: read().catch(() => undefined),
    close: () => abort.abort(),
  };
}

/** The ids of the events that have arrived. */
export function idsOf({ received }: Pick<Followed, 'received'>): (string | undefined)[] {
  return received.filter(({ event }) => event !== 'stream.live').map(({ id }) => id);
}

/** Waits until a stream has come to what happens now; gives the place that it has told then. */
export async function placeOf({ received }: Pick<Followed, 'received'>): Promise<string> {
  return eventually(() => {
    const id = received.find(({ event }) => event === 'stream.live')?.id;
    if (id === undefined) throw new Error('the stream has not told its place');
    return id;
  });
}
