import { parseExposition, type Sample } from './parse-exposition.ts';

/** The metrics of a service at a moment. */
export interface Scrape {
  /** In milliseconds since the epoch. */
  readonly at: number;
  readonly samples: readonly Sample[];
}

/** Milliseconds that a service may take for it. */
const patience = 2_000;

/** Reads the metrics of a service; undefined when it does not tell them. Rejects once `signal` aborts. */
export async function scrape(serviceUrl: string, signal: AbortSignal): Promise<Scrape | undefined> {
  try {
    const response = await fetch(new URL('/metrics', serviceUrl), {
      signal: AbortSignal.any([signal, AbortSignal.timeout(patience)]),
    });
    const text = await response.text();
    return response.ok ? { at: Date.now(), samples: parseExposition(text) } : undefined;
  } catch {
    signal.throwIfAborted();
    // Whether the service runs at all is said elsewhere.
    return undefined;
  }
}

/** Seconds from the start of the process until the scrape; 0 when it does not say. */
export function secondsSinceStart({ at, samples }: Scrape): number {
  const start = samples.find(({ name }) => name === 'process_start_time_seconds');
  return start ? at / 1000 - start.value : 0;
}
