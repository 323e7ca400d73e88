import { Agent, type Dispatcher } from 'undici';

const keepAliveTimeout = 3_000;

/**
 * How long an idle connection to a service is used again, for undici. Services close theirs after 5 s, and a request that
 * is sent just then is lost; 3 s is far from that, and less than a service that stops goes on for. To open one again costs
 * little, but a dashboard at rest would open one to each service. What a service says about it (`Keep-Alive: timeout=5`)
 * counts only where it is shorter.
 */
export const keptConnections = { keepAliveTimeout, keepAliveMaxTimeout: keepAliveTimeout };

/** Creates the connections to all services, as many to each as there are calls at once. */
export function createConnections(): Dispatcher {
  return new Agent(keptConnections);
}
