import type { Access, EventDescriptor, OperationDescriptor } from '@fitsync/descriptor';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listPairs, type Pair } from '../index.ts';

const nobody: Access = { anonymous: false, users: [], services: [] };

function operation(
  service: string,
  operationId: string,
  access: Partial<Access>,
): OperationDescriptor {
  return {
    operationId,
    service,
    method: 'GET',
    path: `/api/${operationId}`,
    tag: 'things',
    summary: '',
    access: { ...nobody, ...access },
    parameters: [],
    body: 'none',
    responses: {},
    emits: [],
    repeatable: true,
    idempotencyKey: false,
  };
}

function event(type: string, sender: string, receivers: readonly string[]): EventDescriptor {
  return { type, summary: '', sender, receivers, key: 'id', causes: [] };
}

function pairsOf(
  operations: readonly OperationDescriptor[],
  events: readonly EventDescriptor[] = [],
): readonly Pair[] {
  const services = Map.groupBy(operations, ({ service }) => service);
  const platform = Object.fromEntries(
    [...services].map(([name, some]) => [
      name,
      {
        defaultUrl: '',
        operations: Object.fromEntries(some.map((one) => [one.operationId, one])),
      },
    ]),
  );
  return listPairs({ platform, events: Object.fromEntries(events.map((one) => [one.type, one])) });
}

const named = (pairs: readonly Pair[]): string[] =>
  pairs.map(({ consumer, provider }) => `${consumer}-${provider}`);

describe('listPairs', () => {
  it('finds none where nobody talks to another', () => {
    expect(pairsOf([operation('user', 'closed', {})], [event('a.b', 'user', ['user'])])).toEqual(
      [],
    );
  });

  it('makes a grant a pair of services', () => {
    const pairs = pairsOf([operation('user', 'getUser', { services: ['training', 'user'] })]);
    expect(pairs).toEqual([
      {
        consumer: 'training',
        provider: 'user',
        operations: ['getUser'],
        events: [],
        required: [['getUser']],
      },
    ]);
  });

  it('makes what is asked on behalf of a user a pair as well, once', () => {
    const asked = operation('user', 'getUser', { users: ['client'], services: ['training'] });
    const asks = { calls: ['getUser'] };
    const summary = { ...operation('progress', 'getSummary', { users: ['client'] }), ...asks };
    const dashboard = { ...operation('gateway', 'getDashboard', { users: ['client'] }), ...asks };
    const pairs = pairsOf([asked, summary, dashboard]);
    expect(pairs.filter(({ provider }) => provider === 'user')).toMatchObject([
      { consumer: 'gateway', operations: ['getUser'], required: [['getUser']] },
      { consumer: 'progress', operations: ['getUser'], required: [['getUser']] },
      { consumer: 'training', operations: ['getUser'], required: [['getUser']] },
    ]);
  });

  it('has the gateway and the SDK call what is open to users or to anyone', () => {
    const open = [
      operation('user', 'loginUser', { anonymous: true }),
      operation('user', 'getUser', { users: ['admin'], services: ['training'] }),
      operation('gateway', 'getDashboard', { users: ['client'] }),
    ];
    expect(pairsOf(open)).toEqual([
      expect.objectContaining({
        consumer: 'gateway',
        provider: 'user',
        required: [['getUser'], ['loginUser']],
      }),
      expect.objectContaining({
        consumer: 'sdk',
        provider: 'gateway',
        operations: ['getDashboard', 'getUser', 'loginUser'],
        required: [['getUser', 'loginUser'], ['getDashboard']],
      }),
      expect.objectContaining({ consumer: 'training', provider: 'user' }),
    ]);
  });

  it('makes whoever receives an event the consumer of its sender', () => {
    const sent = [
      event('b.c', 'schedule', ['notification', 'schedule']),
      event('a.b', 'schedule', ['notification']),
    ];
    expect(pairsOf([], sent)).toEqual([
      {
        consumer: 'notification',
        provider: 'schedule',
        operations: [],
        events: ['a.b', 'b.c'],
        required: [['a.b'], ['b.c']],
      },
    ]);
  });

  it('gives each pair once, whatever is granted and sent', () => {
    const service = fc.constantFrom('user', 'training', 'schedule', 'gateway');
    const grants = fc.array(
      fc.record({ provider: service, consumers: fc.uniqueArray(service), anonymous: fc.boolean() }),
    );
    const sent = fc.array(fc.record({ sender: service, receivers: fc.uniqueArray(service) }));
    fc.assert(
      fc.property(grants, sent, (grants, sent) => {
        const operations = grants.map(({ provider, consumers, anonymous }, index) =>
          operation(provider, `op${index}`, { services: consumers, anonymous }),
        );
        const events = sent.map(({ sender, receivers }, index) =>
          event(`event.${index}`, sender, receivers),
        );
        const pairs = pairsOf(operations, events);
        expect(new Set(named(pairs)).size).toBe(pairs.length);
        for (const { operationId, service, access } of operations) {
          const consumers = pairs.flatMap(({ consumer, provider, operations }) =>
            provider === service && operations.includes(operationId) ? [consumer] : [],
          );
          const granted = access.services.filter((one) => one !== service);
          expect(consumers).toEqual(expect.arrayContaining(granted));
        }
        for (const { type, sender, receivers } of events) {
          const receiving = pairs.flatMap(({ consumer, provider, events }) =>
            provider === sender && events.includes(type) ? [consumer] : [],
          );
          expect(receiving).toEqual(receivers.filter((one) => one !== sender).sort());
        }
      }),
    );
  });
});
