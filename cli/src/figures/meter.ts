import { measurePairs, measureService, type PairFigures, type ServiceFigures } from './measure.ts';
import { scrape, type Scrape, secondsSinceStart } from './scrape.ts';

/** What the services of a stack tell of themselves. */
export interface Figures {
  /** By name; absent for a service that does not tell its metrics. */
  readonly services: Readonly<Record<string, ServiceFigures>>;
  readonly pairs: readonly PairFigures[];
}

/** Reads figures again and again. */
export interface Meter {
  /** What happened since the last reading of a service; at the first, since it started. */
  read(
    services: Readonly<Record<string, { readonly url: string }>>,
    signal: AbortSignal,
  ): Promise<Figures>;
}

/** Creates a meter that has read nothing yet. */
export function createMeter(): Meter {
  const last = new Map<string, Scrape>();
  return {
    async read(services, signal) {
      const found = await Promise.all(
        Object.entries(services).map(async ([name, { url }]) => {
          const now = await scrape(url, signal);
          const before = last.get(name);
          if (now) last.set(name, now);
          else last.delete(name);
          return now && measure(name, before, now);
        }),
      );
      const known = found.filter((one) => one !== undefined);
      return {
        services: Object.fromEntries(known.map(({ name, figures }) => [name, figures])),
        pairs: known.flatMap(({ pairs }) => pairs),
      };
    },
  };
}

function measure(name: string, before: Scrape | undefined, now: Scrape) {
  const sinceStart = secondsSinceStart(now);
  const between = before ? (now.at - before.at) / 1000 : sinceStart;
  const interval = {
    before: before?.samples,
    after: now.samples,
    // A process that has started in between counts from zero.
    seconds: Math.min(between, sinceStart || between),
  };
  return {
    name,
    figures: measureService(interval),
    pairs: measurePairs(name, interval, now.at),
  };
}
