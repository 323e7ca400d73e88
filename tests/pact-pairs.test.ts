import { events } from '@fitsync/contracts/events';
import { platform } from '@fitsync/contracts/platform';
import { listPairs, type Pair } from '@fitsync/pacts';
import { describe, expect, it } from 'vitest';

const pairs = listPairs({ platform, events });

function find(consumer: string, provider: string): Pair {
  const pair = pairs.find((one) => one.consumer === consumer && one.provider === provider);
  if (!pair) throw new Error(`there is no pair ${consumer}-${provider}`);
  return pair;
}

describe('the pairs of the platform', () => {
  it('hold calls and events together', () => {
    expect(find('notification', 'training')).toMatchObject({
      operations: ['getProgram'],
      events: ['program.assigned', 'program.completed', 'program.updated'],
      required: [['getProgram'], ['program.assigned'], ['program.completed'], ['program.updated']],
    });
  });

  it('have the gateway call whatever it routes', () => {
    for (const [service, { operations }] of Object.entries(platform)) {
      if (service === 'gateway') continue;
      const routed = Object.values(operations).flatMap(({ operationId, access }) =>
        access.anonymous || access.users.length > 0 ? [operationId] : [],
      );
      expect(find('gateway', service).operations).toEqual(routed.toSorted());
    }
  });

  it('ask of the SDK the operations of the gateway itself, and one of each service behind it', () => {
    const { required, operations } = find('sdk', 'gateway');
    const { streamEvents, ...answered } = platform.gateway.operations;
    for (const name of Object.keys(answered)) expect(required).toContainEqual([name]);
    // Its success has no end.
    expect(required).not.toContainEqual([streamEvents.operationId]);
    expect(operations).toContain(streamEvents.operationId);
    for (const service of ['notification', 'progress', 'schedule', 'training', 'user']) {
      expect(required).toContainEqual(find('gateway', service).operations);
    }
    expect(operations).toEqual(expect.arrayContaining(required.flat()));
  });
});
