import { setTimeout as delay } from 'node:timers/promises';

/** A request that has come to its end. */
export interface Sample {
  /** Counts from 0 in the order of sending. */
  readonly index: number;
  /** Milliseconds from when it should have been sent to its end: what somebody waited who came at that time. */
  readonly latencyMs: number;
  /** Absent when it went well. */
  readonly error?: unknown;
}

/** What {@link runOpenLoop} works with. */
export interface OpenLoop {
  /** Requests per second. */
  readonly rate: number;
  /** Ends the sending; what is under way then is waited for. */
  readonly signal: AbortSignal;
  /** Sends one request; one that throws has failed. */
  readonly request: (index: number) => Promise<unknown>;
  readonly onSample: (sample: Sample) => void;
}

/**
 * Sends requests at a fixed rate, however long the answers take, as people do who know nothing of each other. Who waits
 * for an answer before the next request measures a system that stands still only once (coordinated omission).
 */
export async function runOpenLoop({ rate, signal, request, onSample }: OpenLoop): Promise<void> {
  const underWay = new Set<Promise<void>>();
  const start = performance.now();
  const send = async (index: number, intended: number): Promise<void> => {
    const end = (outcome: Pick<Sample, 'error'>): void =>
      onSample({ index, latencyMs: performance.now() - intended, ...outcome });
    try {
      await request(index);
    } catch (error) {
      return end({ error });
    }
    end({});
  };
  for (let index = 0; !signal.aborted; index += 1) {
    const intended = start + (index * 1000) / rate;
    const early = intended - performance.now();
    if (early > 0) await delay(early, undefined, { signal }).catch(() => undefined);
    if (signal.aborted) break;
    const sent = send(index, intended).finally(() => underWay.delete(sent));
    underWay.add(sent);
  }
  await Promise.all(underWay);
}
