import { Agent, type Dispatcher } from 'undici';

const keepAliveTimeout = 1_000;

/**
 * How long an idle connection to a service is used again, for undici. Services close theirs after 5 s, and a request that
 * is sent just then is lost; a second is far from that, and long enough for whoever sends more than a few requests. What
 * a service says about it (`Keep-Alive: timeout=5`) counts only where it is shorter.
 */
export const keptConnections = { keepAliveTimeout, keepAliveMaxTimeout: keepAliveTimeout };

/** Creates the connections to all services, as many to each as there are calls at once. */
export function createConnections(): Dispatcher {
  return new Agent(keptConnections);
}
