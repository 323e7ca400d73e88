import type { Envelope } from '@fitsync/descriptor';
import type { LogEntry, LogTail } from '@fitsync/runtime/events';
import type { Redis } from 'ioredis';
import type { TailPlan } from './tail-plan.ts';

/** Who hears what, besides the events. */
export interface TailListeners extends Pick<LogTail, 'onInterruption' | 'onResume' | 'onGap'> {
  readonly signal: AbortSignal;
  /** Hears that nothing which is published from now on will be missed. */
  readonly onReady: () => void;
  /** Hears of what is no event: where it stood, and what it was. */
  readonly onMalformed: (place: string, text: string) => void;
}

/** Where the events come from. */
export type TailSource = (redis: Redis, listeners: TailListeners) => AsyncIterable<Envelope>;

/** Loads the way to the events that the plan asks for. */
export async function loadTailSource(plan: TailPlan): Promise<TailSource> {
  const { source, from, patterns, events, where, exitAtEnd } = plan;
  if (source === 'pubsub') {
    const { tailChannels } = await import('./tail-channels.ts');
    const types = events.map(({ type }) => type);
    return (redis, listeners) =>
      tailChannels(redis, { ...listeners, types, ...(where && { where }) });
  }
  const { readLog, tailLog } = await import('@fitsync/runtime/events');
  const services = [...new Set(events.map(({ sender }) => sender))];
  return (redis, { onMalformed, ...listeners }) => {
    const query: LogTail = {
      ...listeners,
      onMalformed: ({ service, partition, id, text }) =>
        onMalformed(`entry ${id} in partition ${partition} of the log of ${service}`, text),
      from,
      patterns,
      services,
      ...(where && { where }),
    };
    if (!exitAtEnd) return envelopesOf(tailLog(redis, query));
    listeners.onReady();
    return envelopesOf(readLog(redis, query));
  };
}

/** Leaves out where in the log an event stands. */
async function* envelopesOf(entries: AsyncIterable<LogEntry>): AsyncGenerator<Envelope, void> {
  for await (const { envelope } of entries) yield envelope;
}
