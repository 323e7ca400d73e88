import { describe, expect, it } from 'vitest';
import { measureCoverage, type Pair } from '../index.ts';
import { httpInteraction, makePact, messageInteraction } from '../pact/pact.fixture.ts';

const pair: Pair = {
  consumer: 'training',
  provider: 'schedule',
  operations: ['createGym', 'getGym', 'listGyms'],
  events: ['gym.closed', 'gym.opened'],
  required: [['getGym', 'listGyms'], ['createGym'], ['gym.closed'], ['gym.opened']],
};

function call(operation: string, status: number) {
  const description = `${operation}: ${status}`;
  return httpInteraction({ operation, description, response: { status } });
}

describe('measureCoverage', () => {
  it('counts statuses and messages, and names what is missing', () => {
    const pact = makePact([
      call('getGym', 404),
      call('getGym', 200),
      { ...call('getGym', 200), description: 'getGym: another' },
      call('createGym', 409),
      messageInteraction(),
    ]);
    expect(measureCoverage(pair, pact)).toEqual({
      operations: { createGym: [409], getGym: [200, 404], listGyms: [] },
      events: { 'gym.closed': 0, 'gym.opened': 1 },
      missing: [['createGym'], ['gym.closed']],
      foreign: [],
    });
  });

  it('asks for one of several where one is enough', () => {
    const { missing } = measureCoverage(pair, makePact([call('listGyms', 204)]));
    expect(missing).not.toContainEqual(['getGym', 'listGyms']);
    expect(measureCoverage(pair, makePact([call('listGyms', 404)])).missing).toContainEqual([
      'getGym',
      'listGyms',
    ]);
  });

  it('names interactions that the pair is not about, of either kind', () => {
    const pact = makePact([
      call('closeGym', 200),
      messageInteraction({ description: 'getGym: as a message' }),
    ]);
    expect(measureCoverage(pair, pact).foreign).toEqual(['closeGym: 200', 'getGym: as a message']);
  });
});
