import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { documents } from '../conformance/contracts.fixture.ts';
import { getGym, opened } from '../conformance/checked.fixture.ts';
import {
  type Contracts,
  hashSource,
  listPairs,
  type MatrixRow,
  readMatrix,
  readPacts,
  writeVerification,
} from '../index.ts';
import { pactFile } from '../pact/pact.fixture.ts';

const contracts: Contracts = {
  platform: {
    schedule: {
      defaultUrl: '',
      operations: {
        getGym: {
          operationId: 'getGym',
          service: 'schedule',
          method: 'GET',
          path: '/api/gyms/{id}',
          tag: 'gyms',
          summary: '',
          access: { anonymous: false, users: [], services: ['training'] },
          parameters: [],
          body: 'none',
          responses: {},
          emits: [],
          repeatable: true,
          idempotencyKey: false,
        },
      },
    },
  },
  events: {
    'gym.opened': {
      type: 'gym.opened',
      summary: '',
      sender: 'schedule',
      receivers: ['training'],
      key: 'gym_id',
      causes: [],
    },
  },
};
const path = 'pacts/training-schedule.json';

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'fitsync-matrix-'));
  await mkdir(join(root, 'pacts'));
  await mkdir(join(root, 'services/schedule/src'), { recursive: true });
  await writeFile(join(root, path), pactFile([getGym(), opened()]));
});
afterEach(() => rm(root, { recursive: true, force: true }));

/** What the provider test does, with this outcome. */
async function verify(
  outcome: { readonly failures?: readonly string[]; readonly interactions?: number } = {},
): Promise<void> {
  const [pact] = await readPacts(root);
  if (!pact) throw new Error('there is no pact');
  const source = await hashSource(root, 'schedule', listPairs(contracts));
  await writeVerification(root, {
    pact,
    source,
    interactions: outcome.interactions ?? pact.interactions.length,
    failures: outcome.failures ?? [],
  });
}

async function matrix(party?: string): Promise<readonly MatrixRow[]> {
  return readMatrix({ root, contracts, documents, ...(party !== undefined && { party }) });
}

describe('the matrix', () => {
  it('is ok when the pact covers everything and was verified as it is', async () => {
    await verify();
    expect(await matrix()).toEqual([
      {
        consumer: 'training',
        provider: 'schedule',
        verdict: 'ok',
        reasons: [],
        interactions: 2,
        coverage: { operations: { getGym: [200] }, events: { 'gym.opened': 1 } },
      },
    ]);
  });

  it('tells of a pair without a pact', async () => {
    await rm(join(root, path));
    expect(await matrix()).toEqual([
      {
        consumer: 'training',
        provider: 'schedule',
        verdict: 'no pact',
        reasons: [`there is no ${path}`],
        interactions: 0,
        coverage: { operations: {}, events: {} },
      },
    ]);
  });

  it.each([
    ['an event', [getGym()], 'no message of gym.opened'],
    ['an operation', [opened()], 'no success of getGym'],
    [
      'a success of an operation',
      [opened(), { ...getGym(), response: { status: 404 } }],
      'no success of getGym',
    ],
  ])('tells that %s is not covered', async (_, interactions, reason) => {
    await writeFile(join(root, path), pactFile(interactions));
    await verify();
    expect(await matrix()).toMatchObject([{ verdict: 'uncovered operation', reasons: [reason] }]);
  });

  it('tells that nothing was verified', async () => {
    expect(await matrix()).toMatchObject([
      { verdict: 'unverified', reasons: ['schedule was not verified'] },
    ]);
  });

  it('tells that not all interactions were verified', async () => {
    await verify({ interactions: 1 });
    expect(await matrix()).toMatchObject([
      { verdict: 'unverified', reasons: ['1 of 2 interactions were verified'] },
    ]);
  });

  it('tells that the pact has changed', async () => {
    await verify();
    await writeFile(join(root, path), pactFile([getGym({ name: 'Gold' }), opened()]));
    expect(await matrix()).toMatchObject([
      { verdict: 'stale', reasons: ['the pact has changed since it was verified'] },
    ]);
  });

  it('tells that the provider has changed', async () => {
    await verify();
    await writeFile(join(root, 'services/schedule/src/main.ts'), 'changed');
    expect(await matrix()).toMatchObject([
      { verdict: 'stale', reasons: ['schedule has changed since it was verified'] },
    ]);
  });

  it('tells what failed', async () => {
    await verify({ failures: ['getGym: a gym: $.data.id is gone', 'and more'] });
    expect(await matrix()).toMatchObject([
      { verdict: 'failed', reasons: ['getGym: a gym: $.data.id is gone', 'and more'] },
    ]);
  });

  it('tells what contradicts the contracts, though it was verified', async () => {
    await writeFile(join(root, path), pactFile([getGym({ name: 5 }), opened()]));
    await verify();
    expect(await matrix()).toMatchObject([
      { verdict: 'failed', reasons: [expect.stringMatching(/^"getGym: a gym": .*must be string/)] },
    ]);
  });

  it('tells what no contract allows', async () => {
    const foreign = { ...getGym(), description: 'closeGym: a gym' };
    const comments = { references: { OpenAPI: { operationId: 'closeGym' } } };
    await writeFile(join(root, path), pactFile([getGym(), opened(), { ...foreign, comments }]));
    await verify();
    const [row] = await matrix();
    expect(row).toMatchObject({ verdict: 'failed' });
    expect(row?.reasons).toContain('"closeGym: a gym": no contract allows it');
  });

  it('tells of a pact that belongs to no pair', async () => {
    await verify();
    await writeFile(
      join(root, 'pacts/user-schedule.json'),
      pactFile([getGym()], ['user', 'schedule']),
    );
    expect(await matrix()).toMatchObject([
      { verdict: 'ok' },
      {
        consumer: 'user',
        provider: 'schedule',
        verdict: 'failed',
        reasons: ['no contract lets user call or hear schedule'],
      },
    ]);
  });

  it('has the pairs of one party when asked for it, and none of a party without pairs', async () => {
    await writeFile(
      join(root, 'pacts/user-schedule.json'),
      pactFile([getGym()], ['user', 'schedule']),
    );
    expect(await matrix('schedule')).toHaveLength(2);
    expect(await matrix('training')).toMatchObject([
      { consumer: 'training', verdict: 'unverified' },
    ]);
    expect(await matrix('gateway')).toEqual([]);
  });
});
