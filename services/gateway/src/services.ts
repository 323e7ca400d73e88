import { keptConnections } from '@fitsync/runtime/calls';
import type { Breaker, Breakers, RetryBudget, RetryBudgets } from '@fitsync/runtime/resilience';
import { type Dispatcher, Pool } from 'undici';

/** A service as the gateway sees it. */
export interface Service {
  readonly name: string;
  /** Connections that are kept for the next request. */
  readonly connections: Dispatcher;
  /** A connection of its own for each request, so that none of them can have been closed by the service. */
  readonly freshConnections: Dispatcher;
  readonly breaker: Breaker;
  readonly retryBudget: RetryBudget;
}

/** What {@link createServices} works with. */
export interface ServicesDeps {
  /** Base URL of a service. */
  readonly urlOf: (service: string) => string;
  readonly breakers: Breakers;
  readonly retryBudgets: RetryBudgets;
}

/** The services, and what ends their connections. */
export interface Services {
  of(name: string): Service;
  close(): Promise<void>;
}

/** Milliseconds to connect in: services are near, and whoever does not answer here is away. */
const connectTimeout = 2_000;

/** Creates what knows the services, each from when it is first asked for. */
export function createServices({ urlOf, breakers, retryBudgets }: ServicesDeps): Services {
  const known = new Map<string, Service>();
  const open = (name: string): Service => {
    const { origin } = new URL(urlOf(name));
    // Whoever forwards says how long it waits.
    const options = { connectTimeout, headersTimeout: 0 };
    return {
      name,
      connections: new Pool(origin, { ...options, ...keptConnections }),
      freshConnections: new Pool(origin, { ...options, pipelining: 0 }),
      breaker: breakers.of(name),
      retryBudget: retryBudgets.of(name),
    };
  };
  return {
    of(name) {
      let service = known.get(name);
      if (service === undefined) known.set(name, (service = open(name)));
      return service;
    },
    async close() {
      const pools = [...known.values()].flatMap((one) => [one.connections, one.freshConnections]);
      await Promise.all(pools.map((pool) => pool.destroy()));
    },
  };
}
