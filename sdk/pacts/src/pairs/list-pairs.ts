import type {
  Access,
  EventDescriptor,
  GrantedCalls,
  OperationDescriptor,
} from '@fitsync/descriptor';
import type { Pair } from './pair.ts';

/** What the pairs follow from: the operations of all services, and all events, as generated. */
export interface Contracts {
  readonly platform: GrantedCalls;
  readonly events: Readonly<Record<string, EventDescriptor>>;
}

/** The service that stands in front of the others. */
export const GATEWAY = 'gateway';

/** The consumer that stands for all programs outside that call the gateway. */
export const SDK = 'sdk';

/**
 * All pairs that need a pact, by consumer and provider: services with what other contracts grant them, what they ask on
 * behalf of their users and the events that they receive, the gateway with what it routes, and the SDK with the gateway.
 */
export function listPairs({ platform, events }: Contracts): readonly Pair[] {
  const operations = Object.values(platform).flatMap((service) =>
    Object.values(service.operations),
  );
  const uses = [
    ...operations.flatMap((operation) => callsOf(operation, operations)),
    ...Object.values(events).flatMap(receptionsOf),
  ]
    // What a service sends to itself is its own affair.
    .filter(({ consumer, provider }) => consumer !== provider);
  const pairs = Map.groupBy(uses, ({ consumer, provider }) => `${consumer} ${provider}`);
  return [...[...pairs.values()].flatMap(toPair), ...sdkPair(operations)].sort(byName);
}

interface Use {
  readonly consumer: string;
  readonly provider: string;
  readonly operation?: string;
  readonly event?: string;
}

function callsOf(
  { operationId, service, access }: OperationDescriptor,
  operations: readonly OperationDescriptor[],
): Use[] {
  const askers = operations.filter(({ calls = [] }) => calls.includes(operationId));
  const consumers = new Set([
    ...access.services,
    ...askers.map((asker) => asker.service),
    ...(isPublic(access) ? [GATEWAY] : []),
  ]);
  return [...consumers].map((consumer) => ({
    consumer,
    provider: service,
    operation: operationId,
  }));
}

function receptionsOf({ type, sender, receivers }: EventDescriptor): Use[] {
  return receivers.map((consumer) => ({ consumer, provider: sender, event: type }));
}

function toPair(uses: readonly Use[]): Pair[] {
  return uses.slice(0, 1).map(({ consumer, provider }) => {
    const operations = uses.flatMap(({ operation }) => operation ?? []).sort();
    const events = uses.flatMap(({ event }) => event ?? []).sort();
    const required = [...operations, ...events].map((name) => [name]);
    return { consumer, provider, operations, events, required };
  });
}

/**
 * The gateway's own operations one by one; of those that it routes, one for each service shows that the way is open. A
 * success that streams has no end, which a pact cannot say: what such an operation refuses may be in one.
 */
function sdkPair(operations: readonly OperationDescriptor[]): Pair[] {
  const offered = operations.filter(({ access }) => isPublic(access));
  if (offered.length === 0) return [];
  const services = Map.groupBy(
    offered.filter((one) => !streams(one)),
    ({ service }) => service,
  );
  const required = [...services].flatMap(([service, some]) => {
    const names = some.map(({ operationId }) => operationId).sort();
    return service === GATEWAY ? names.map((name) => [name]) : [names];
  });
  const names = offered.map(({ operationId }) => operationId).sort();
  return [{ consumer: SDK, provider: GATEWAY, operations: names, events: [], required }];
}

function streams({ responses }: OperationDescriptor): boolean {
  return responses[200]?.mediaType === 'text/event-stream';
}

function isPublic({ anonymous, users }: Access): boolean {
  return anonymous || users.length > 0;
}

function byName(a: Pair, b: Pair): number {
  return `${a.consumer} ${a.provider}` < `${b.consumer} ${b.provider}` ? -1 : 1;
}
